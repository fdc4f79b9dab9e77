using System.Text.Json;
using LeadBot.Channels.WebChat;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;

namespace LeadBot.Bot.Demo.Behind;

/// <summary>
/// <c>GET /demo/behind?after=version</c>: what happens behind the caller's own chat, by the token of that chat. It answers at once where the
/// version is another, else as soon as something is committed, and 204 after a while.
/// </summary>
internal static class BehindEndpoint
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static void MapBehind(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/demo/behind", AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(
        HttpContext http, string? after, IVisitorConversations conversations, BehindReader reader, IJournalSignal signal, TimeProvider time,
        IHostApplicationLifetime lifetime)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await conversations.FindAsync(http, http.RequestAborted) is not { } own)
        {
            return Results.Problem(
                "Send the Direct Line token of your own, started conversation as Authorization: Bearer.",
                statusCode: StatusCodes.Status401Unauthorized,
                title: "No conversation of yours");
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            return await FollowAsync(own, after, reader, signal, time, ends.Token) is { } view
                ? Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(view, BehindJson.Default.BehindView), "application/json")
                : Results.NoContent();
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            return Results.NoContent();
        }
    }

    private static async Task<BehindView?> FollowAsync(
        Conversation own, string? after, BehindReader reader, IJournalSignal signal, TimeProvider time, CancellationToken ct)
    {
        for (var began = time.GetTimestamp(); ;)
        {
            var view = await reader.ReadAsync(own, ct);
            if (view.Version != after)
            {
                return view;
            }

            if (time.GetElapsedTime(began) > s_patience)
            {
                return null;
            }

            await signal.WaitAsync(own.Id, long.Parse(view.Version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture), ct);
        }
    }
}
