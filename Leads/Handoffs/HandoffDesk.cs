using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;

namespace LeadBot.Leads.Handoffs;

/// <summary>
/// A person's side of a visitor's conversation, wherever they sit: only who has accepted the handoff speaks. The first words make the lead
/// a contacted one, with the handoff as the evidence.
/// </summary>
public sealed class HandoffDesk(IHandoffReader handoffs, IRepMessages messages, ILeadReader leads, ILeadWriter writer, TimeProvider time)
{
    private const int Attempts = 5;

    /// <param name="key">The sender's own key: sent again under it, the words stand there once.</param>
    public Task<SaidResult> SayAsync(string bot, string id, string by, string key, string text, CancellationToken ct) =>
        WriteAsync(bot, id, by, key, text, isNote: false, ct);

    /// <summary>For colleagues alone.</summary>
    /// <inheritdoc cref="SayAsync"/>
    public Task<SaidResult> NoteAsync(string bot, string id, string by, string key, string text, CancellationToken ct) =>
        WriteAsync(bot, id, by, key, text, isNote: true, ct);

    private async Task<SaidResult> WriteAsync(string bot, string id, string by, string key, string text, bool isNote, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await handoffs.FindAsync(bot, id, ct) is not { } handoff)
            {
                return new SaidResult.NotFound();
            }

            if (await messages.FindAsync(bot, handoff.ConversationId, key, ct) is { } known)
            {
                return new SaidResult.Done(known);
            }

            if (handoff.State != HandoffState.Accepted || handoff.AcceptedBy != by)
            {
                return new SaidResult.Refused(handoff);
            }

            try
            {
                await writer.CommitAsync(await ChangesAsync(handoff, by, key, text, isNote, ct), ct);
            }
            catch (LeadConflictException) when (attempt < Attempts)
            {
                // Somebody got in between, or the same words came twice at once: decided again from what stands there now.
            }
        }
    }

    private async Task<IReadOnlyList<ILeadChange>> ChangesAsync(Handoff handoff, string by, string key, string text, bool isNote, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var isOver = !isNote && handoff.ConsentQuestion is { State: ConsentQuestionState.Asked };
        if (isOver)
        {
            // A "yes" after a person's own words may be meant for them.
            handoff = handoff with { ConsentQuestion = handoff.ConsentQuestion! with { State = ConsentQuestionState.Over } };
        }

        if (isNote || HandoffMachine.FirstReply(handoff, now) is not HandoffStep.Done first)
        {
            if (!isOver)
            {
                return [new RepSpoke(handoff, key, by, text, isNote)];
            }

            handoff = handoff with { Version = handoff.Version + 1 };
            return [new HandoffSaved(handoff), new RepSpoke(handoff, key, by, text, isNote)];
        }

        List<ILeadChange> changes =
        [
            new HandoffSaved(first.Handoff),
            new Measured(Event(handoff, EventKinds.HandoffFirstReply, by, now, new JsonObject { ["waitedMs"] = (long)(now - handoff.OpenedAt).TotalMilliseconds })),
        ];
        if (handoff.LeadId is { } leadId && await leads.FindAsync(handoff.Bot, leadId, ct) is { } lead)
        {
            var isNew = lead.Status == LeadStatus.New;
            changes.Add(new LeadSaved(lead with
            {
                Version = lead.Version + 1,
                Status = isNew ? LeadStatus.Contacted : lead.Status,
                Handoff = first.Handoff.Summarise(),
                History = isNew
                    ? [.. lead.History, new HistoryEntry { At = now, By = by, Status = LeadStatus.Contacted, Note = "first words to the visitor" }]
                    : lead.History,
                UpdatedAt = now,
            }));
            if (isNew)
            {
                changes.Add(new Measured(Event(handoff, EventKinds.LeadStatusChanged, by, now, new JsonObject { ["from"] = "new", ["to"] = "contacted" })));
            }
        }

        return [.. changes, new RepSpoke(first.Handoff, key, by, text, isNote)];
    }

    private static Measurement Event(Handoff handoff, string kind, string by, DateTimeOffset now, JsonObject body) => new(handoff.Bot, kind, now)
    {
        Actor = by,
        ConversationId = handoff.ConversationId,
        LeadId = handoff.LeadId,
        Body = body,
    };
}
