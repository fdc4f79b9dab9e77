using System.Globalization;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>The journal of a lead's or a handoff's conversation as staff may read it.</summary>
internal static class TranscriptEndpoint
{
    private const int MostLines = 1_000;

    public static Task<Results<Ok<Transcript>, ValidationProblem, ProblemHttpResult>> ReadAsync(
        string bot, string id, string? after, string? limit, ILeadReader leads, TranscriptPages pages, CancellationToken ct) =>
        PageAsync(
            bot, after, limit, pages,
            async () => (await leads.FindAsync(bot, id, ct))?.ConversationId,
            () => LeadEndpoints.NoSuchLead(id), ct);

    public static Task<Results<Ok<Transcript>, ValidationProblem, ProblemHttpResult>> ReadOfHandoffAsync(
        string bot, string id, string? after, string? limit, IHandoffReader handoffs, ILeadReader leads, TranscriptPages pages, CancellationToken ct) =>
        PageAsync(
            bot, after, limit, pages,
            async () => await handoffs.FindAsync(bot, id, ct) is { } handoff && await StandsAsync(handoff, leads, ct) ? handoff.ConversationId : null,
            () => HandoffEndpoints.NoSuchHandoff(id), ct);

    // Whose lead was deleted is not read about by another way.
    private static async Task<bool> StandsAsync(Handoff handoff, ILeadReader leads, CancellationToken ct) =>
        handoff.LeadId is not { } lead || await leads.FindAsync(handoff.Bot, lead, ct) is not null;

    private static async Task<Results<Ok<Transcript>, ValidationProblem, ProblemHttpResult>> PageAsync(
        string bot, string? after, string? limit, TranscriptPages pages, Func<Task<string?>> conversation, Func<ProblemHttpResult> unknown, CancellationToken ct)
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

        if (await conversation() is not { } conversationId)
        {
            return unknown();
        }

        return TypedResults.Ok(await pages.ReadAsync(bot, conversationId, watermark, most, ct));
    }
}
