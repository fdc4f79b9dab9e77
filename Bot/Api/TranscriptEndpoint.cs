using System.Globalization;
using System.Text.Json;
using LeadBot.Conversations.Journal;
using LeadBot.Leads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>The journal of a lead's conversation as staff may read it.</summary>
internal static class TranscriptEndpoint
{
    private const int MostLines = 1_000;

    public static async Task<Results<Ok<Transcript>, ValidationProblem, ProblemHttpResult>> ReadAsync(
        string bot, string id, string? after, string? limit, ILeadReader leads, IJournal journal, CancellationToken ct)
    {
        var values = new QueryValues();
        var most = values.Limit(limit, MostLines, MostLines);
        long watermark = 0;
        if (!string.IsNullOrEmpty(after) && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out watermark))
        {
            values.Refuse(nameof(after), "after must be the next of an earlier page.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        if (await leads.FindAsync(bot, id, ct) is not { } lead)
        {
            return LeadEndpoints.NoSuchLead(id);
        }

        var page = await journal.ReadAsync(lead.ConversationId, watermark, most, JournalAudience.Staff, ct);
        return TypedResults.Ok(new Transcript(
            [.. page.Entries.Select(entry => JsonElement.Parse(entry.Body))],
            page.More ? page.Watermark.ToString(CultureInfo.InvariantCulture) : null));
    }
}
