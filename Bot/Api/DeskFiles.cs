using LeadBot.Bot.Files;
using LeadBot.Bot.Hosting;
using LeadBot.Bot.SignIn;
using LeadBot.Channels.Files;
using LeadBot.Leads.Handoffs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Bot.Api;

/// <summary>Files that people at the desk send to their visitor.</summary>
internal sealed class DeskFiles(IHandoffReader handoffs, IVisitorReach reach, HandoffDesk desk, RepFiles files, IOptionsMonitor<PublicUrlOptions> outside)
{
    /// <summary>What WhatsApp takes, and as much as a visitor may send on messengers.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    private const int LongestKey = 100;
    private const int LongestName = 255;
    private const string WebChat = "webchat";
    private const string AnyType = "application/octet-stream";

    public async Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> SendAsync(
        string bot, string id, string? key, string? name, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var ownKey = values.Text(nameof(key), key, LongestKey);
        var shown = values.Text(nameof(name), name, LongestName);
        if (ownKey is null)
        {
            values.Refuse(nameof(key), "key is missing: any value that is new for each file, so that a repeat is known.");
        }

        if (shown is null)
        {
            values.Refuse(nameof(name), "name is missing: what the visitor sees, such as offer.pdf.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        if (await handoffs.FindAsync(bot, id, ct) is not { } handoff)
        {
            return HandoffEndpoints.NoSuchHandoff(id);
        }

        var by = Caller.NameOf(http.User);
        if (await WhyNotAsync(handoff, by, ct) is { } refused)
        {
            return refused;
        }

        if (await ReadAsync(http.Request, ct) is not { } content)
        {
            return TypedResults.Problem(
                $"A file has at most {MaxBytes / (1024 * 1024)} MB.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "The file is too large");
        }

        await using (content)
        {
            if (content.Length == 0)
            {
                values.Refuse("body", "The file is empty.");
                return values.Problem!;
            }

            var kept = await files.KeepAsync(handoff, FileName.Clean(shown), Type(http.Request.ContentType), content, ct);
            return DeskEndpoints.Answer(await desk.SayAsync(bot, id, by, ownKey!, "", ct, [kept]), id);
        }
    }

    /// <summary>Before anything is stored: whose conversation it is, and whether the visitor could open the file.</summary>
    private async Task<ProblemHttpResult?> WhyNotAsync(Handoff handoff, string by, CancellationToken ct)
    {
        if (handoff.State != HandoffState.Accepted || handoff.AcceptedBy != by)
        {
            return TypedResults.Problem(DeskEndpoints.Why(handoff), statusCode: StatusCodes.Status409Conflict, title: "Not your conversation");
        }

        var now = await reach.FindAsync(handoff.Bot, handoff.ConversationId, ct);
        return now.Channel != WebChat && string.IsNullOrEmpty(outside.CurrentValue.PublicUrl)
            ? TypedResults.Problem(
                $"A file reaches {now.Channel} as a link to this server, whose address on the outside is not known. An administrator sets PublicUrl.",
                statusCode: StatusCodes.Status409Conflict, title: "The visitor could not open it")
            : null;
    }

    /// <returns>Null where it is too large.</returns>
    private static async Task<MemoryStream?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (content.Length + read > MaxBytes)
            {
                await content.DisposeAsync();
                return null;
            }

            content.Write(buffer, 0, read);
        }

        content.Position = 0;
        return content;
    }

    private static string Type(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.MediaType is { HasValue: true, Length: <= 127 } ? parsed.MediaType.ToString() : AnyType;
}
