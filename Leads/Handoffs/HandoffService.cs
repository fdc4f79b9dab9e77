using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;

namespace LeadBot.Leads.Handoffs;

/// <summary>What people do with handoffs from outside a turn: compare-and-set on the handoff, its lead brought up to date in the same commit.</summary>
public sealed class HandoffService(IHandoffReader handoffs, ILeadReader leads, ILeadWriter writer, TimeProvider time)
{
    /// <summary>Kind of the timer that has the bot take the conversation up again.</summary>
    public const string ReturnEvent = "returned";

    private const string GivenBack = "given back to the bot";

    // Each miss means that somebody else got through. The bot's own turns and a colleague can collide with a press of a button, hardly more.
    private const int Attempts = 5;

    /// <summary>The owner is asked.</summary>
    public Task<HandoffResult> OfferAsync(string bot, string id, CancellationToken ct) => ChangeAsync(
        bot, id, "bot", EventKinds.HandoffOffered, "handoff offered", (handoff, _) => HandoffMachine.Offer(handoff), ct);

    /// <summary>One wins; who comes later is refused and told who it was. The same person pressing twice is done both times.</summary>
    public Task<HandoffResult> AcceptAsync(string bot, string id, string by, CancellationToken ct) => ChangeAsync(
        bot, id, by, EventKinds.HandoffAccepted, "handoff accepted", (handoff, now) => HandoffMachine.Accept(handoff, by, now), ct);

    /// <summary>Gives it back, so that another owner can take it.</summary>
    /// <param name="owner">Key of the owner who is asked next; null leaves the owner.</param>
    public Task<HandoffResult> DeclineAsync(string bot, string id, string by, string? owner, CancellationToken ct, string? reason = null) => ChangeAsync(
        bot, id, by, EventKinds.HandoffDeclined, (owner is null ? "handoff given back" : $"handoff passed on to {owner}") + (reason is null ? "" : $": {reason}"),
        (handoff, _) => HandoffMachine.Decline(handoff, owner, by), ct, reason);

    /// <param name="reason">In the person's own words.</param>
    /// <param name="verdict">What they make of it; null where they do not say.</param>
    public Task<HandoffResult> CloseAsync(string bot, string id, string by, string reason, CancellationToken ct, HandoffVerdict? verdict = null) => ChangeAsync(
        bot, id, by, EventKinds.HandoffClosed, $"handoff closed: {reason}", (handoff, now) => HandoffMachine.Close(handoff, reason, now, verdict), ct);

    /// <summary>Over for the person: the bot goes on with the questions, in a turn of its own.</summary>
    public Task<HandoffResult> ReturnAsync(string bot, string id, string by, CancellationToken ct) => ChangeAsync(
        bot, id, by, EventKinds.HandoffClosed, $"handoff {GivenBack}", (handoff, now) => HandoffMachine.Close(handoff, GivenBack, now), ct,
        then: (handoff, now) => new ConversationWoken(handoff.Bot, handoff.ConversationId, ReturnEvent, handoff.Id, now));

    private async Task<HandoffResult> ChangeAsync(
        string bot, string id, string by, string kind, string note, Func<Handoff, DateTimeOffset, HandoffStep> step, CancellationToken ct,
        string? reason = null, Func<Handoff, DateTimeOffset, ILeadChange>? then = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await handoffs.FindAsync(bot, id, ct) is not { } before)
            {
                return new HandoffResult.NotFound();
            }

            var now = time.GetUtcNow();
            switch (step(before, now))
            {
                case HandoffStep.Already already:
                    return new HandoffResult.Done(already.Handoff);
                case HandoffStep.Refused refused:
                    return new HandoffResult.Refused(refused.Handoff);
                case HandoffStep.Done done:
                    try
                    {
                        var changes = await ChangesAsync(done.Handoff, by, kind, note, reason, now, ct);
                        await writer.CommitAsync(then is null ? changes : [.. changes, then(done.Handoff, now)], ct);
                        return new HandoffResult.Done(done.Handoff);
                    }
                    catch (LeadConflictException) when (attempt < Attempts)
                    {
                        break; // decided again from what stands there now
                    }
            }
        }
    }

    private async Task<IReadOnlyList<ILeadChange>> ChangesAsync(
        Handoff handoff, string by, string kind, string note, string? reason, DateTimeOffset now, CancellationToken ct)
    {
        List<ILeadChange> changes =
        [
            new HandoffSaved(handoff),
            new Measured(new Measurement(handoff.Bot, kind, now)
            {
                Actor = by,
                ConversationId = handoff.ConversationId,
                LeadId = handoff.LeadId,
                Body = Body(handoff, kind, reason, now),
            }),
        ];
        if (handoff.LeadId is { } leadId && await leads.FindAsync(handoff.Bot, leadId, ct) is { } lead)
        {
            changes.Add(new LeadSaved(lead with
            {
                Version = lead.Version + 1,
                Handoff = handoff.Summarise(),
                History = [.. lead.History, new HistoryEntry { At = now, By = by, Note = note }],
                UpdatedAt = now,
            }));
        }

        return changes;
    }

    private static JsonObject Body(Handoff handoff, string kind, string? reason, DateTimeOffset now)
    {
        var body = new JsonObject { ["episode"] = handoff.Episode, ["owner"] = handoff.Owner };
        if (kind == EventKinds.HandoffAccepted)
        {
            body["waitedMs"] = (long)(now - handoff.OpenedAt).TotalMilliseconds;
        }
        else if (kind == EventKinds.HandoffClosed)
        {
            body["reason"] = handoff.ClosedReason;
            Judge(body, handoff.Verdict);
        }
        else if (reason is not null)
        {
            body["reason"] = reason;
        }

        return body;
    }

    private static void Judge(JsonObject body, HandoffVerdict? verdict)
    {
        if (verdict?.Outcome is { } outcome)
        {
            body["outcome"] = EnumKeys.Of(outcome);
        }

        if (verdict?.IsGood is { } isGood)
        {
            body["good"] = isGood;
        }

        if (verdict?.QuestionAnswered is { } isAnswered)
        {
            body["questionAnswered"] = isAnswered;
        }
    }
}
