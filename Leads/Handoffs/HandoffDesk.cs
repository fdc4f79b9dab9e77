using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;

namespace LeadBot.Leads.Handoffs;

/// <summary>
/// A person's side of a visitor's conversation, wherever they sit: only who has accepted the handoff speaks. The first words make the lead
/// a contacted one, with the handoff as the evidence.
/// </summary>
public sealed class HandoffDesk(
    IHandoffReader handoffs, IRepMessages messages, ILeadReader leads, ILeadWriter writer, IVisitorReach reach, TimeProvider time)
{
    private const int Attempts = 5;

    /// <param name="key">The sender's own key: sent again under it, the words stand there once.</param>
    /// <param name="files">What comes with the words, which may be empty then.</param>
    public Task<SaidResult> SayAsync(string bot, string id, string by, string key, string text, CancellationToken ct, IReadOnlyList<SaidFile>? files = null) =>
        WriteAsync(bot, id, by, key, text, isNote: false, null, ct, files);

    /// <summary>In words that the channel has approved, which it takes at any time.</summary>
    /// <param name="values">For the template's placeholders, in their order.</param>
    /// <inheritdoc cref="SayAsync"/>
    public async Task<SaidResult> SayTemplateAsync(string bot, string id, string by, string key, string name, IReadOnlyList<string> values, CancellationToken ct)
    {
        if (await handoffs.FindAsync(bot, id, ct) is not { } handoff)
        {
            return new SaidResult.NotFound();
        }

        return await reach.FillAsync(bot, handoff.ConversationId, name, values, ct) switch
        {
            null => new SaidResult.NoTemplate($"There is no template \"{name}\" for this conversation."),
            { Fault: { } fault } => new SaidResult.NoTemplate(fault),
            var template => await WriteAsync(bot, id, by, key, template.Text, isNote: false, template, ct),
        };
    }

    /// <summary>For colleagues alone.</summary>
    /// <inheritdoc cref="SayAsync"/>
    public Task<SaidResult> NoteAsync(string bot, string id, string by, string key, string text, CancellationToken ct) =>
        WriteAsync(bot, id, by, key, text, isNote: true, null, ct);

    private async Task<SaidResult> WriteAsync(
        string bot, string id, string by, string key, string text, bool isNote, ReplyTemplateText? template, CancellationToken ct, IReadOnlyList<SaidFile>? files = null)
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

            if (!isNote && await reach.FindAsync(bot, handoff.ConversationId, ct) is var now && (now.OptOut is not null || (now.NeedsTemplate && template is null)))
            {
                return new SaidResult.Unreachable(now);
            }

            try
            {
                await writer.CommitAsync(await ChangesAsync(handoff, new RepSpoke(handoff, key, by, text, isNote) { Template = template, Files = files ?? [] }, ct), ct);
            }
            catch (LeadConflictException) when (attempt < Attempts)
            {
                // Somebody got in between, or the same words came twice at once: decided again from what stands there now.
            }
        }
    }

    private async Task<IReadOnlyList<ILeadChange>> ChangesAsync(Handoff handoff, RepSpoke said, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var isOver = !said.IsNote && handoff.ConsentQuestion is { State: ConsentQuestionState.Asked };
        if (isOver)
        {
            // A "yes" after a person's own words may be meant for them.
            handoff = handoff with { ConsentQuestion = handoff.ConsentQuestion! with { State = ConsentQuestionState.Over } };
        }

        if (said.IsNote || HandoffMachine.FirstReply(handoff, now) is not HandoffStep.Done first)
        {
            if (!isOver)
            {
                return [said];
            }

            handoff = handoff with { Version = handoff.Version + 1 };
            return [new HandoffSaved(handoff), said with { Handoff = handoff }];
        }

        List<ILeadChange> changes =
        [
            new HandoffSaved(first.Handoff),
            new Measured(Event(handoff, EventKinds.HandoffFirstReply, said.By, now, new JsonObject { ["waitedMs"] = (long)(now - handoff.OpenedAt).TotalMilliseconds })),
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
                    ? [.. lead.History, new HistoryEntry { At = now, By = said.By, Status = LeadStatus.Contacted, Note = "first words to the visitor" }]
                    : lead.History,
                UpdatedAt = now,
            }));
            if (isNew)
            {
                changes.Add(new Measured(Event(handoff, EventKinds.LeadStatusChanged, said.By, now, new JsonObject { ["from"] = "new", ["to"] = "contacted" })));
            }
        }

        return [.. changes, said with { Handoff = first.Handoff }];
    }

    private static Measurement Event(Handoff handoff, string kind, string by, DateTimeOffset now, JsonObject body) => new(handoff.Bot, kind, now)
    {
        Actor = by,
        ConversationId = handoff.ConversationId,
        LeadId = handoff.LeadId,
        Body = body,
    };
}
