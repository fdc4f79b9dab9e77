using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Measurements;

namespace LeadBot.Leads.Handoffs;

/// <summary>A person has the bot ask their visitor for consent: the approved question in the bot's name, once.</summary>
public sealed class ConsentRequests(IHandoffReader handoffs, ILeadReader leads, ILeadWriter writer, TimeProvider time)
{
    /// <summary>Kind of the timer that has the bot put the question.</summary>
    public const string Kind = "consent";

    private const int Attempts = 5;

    public async Task<ConsentRequestResult> AskAsync(string bot, string id, string by, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await handoffs.FindAsync(bot, id, ct) is not { } handoff)
            {
                return new ConsentRequestResult.NotFound();
            }

            var lead = handoff.LeadId is { } leadId ? await leads.FindAsync(bot, leadId, ct) : null;
            if (lead is null)
            {
                return new ConsentRequestResult.Refused(handoff, "The visitor has said nothing yet that a consent could belong to.");
            }

            if (WhyNot(handoff, lead, by) is { } why)
            {
                return new ConsentRequestResult.Refused(handoff, why);
            }

            var now = time.GetUtcNow();
            var after = handoff with { Version = handoff.Version + 1, ConsentQuestion = new ConsentQuestion(by, now, ConsentQuestionState.Sending) };
            try
            {
                await writer.CommitAsync(Changes(after, lead, by, now), ct);
                return new ConsentRequestResult.Done(after);
            }
            catch (LeadConflictException) when (attempt < Attempts)
            {
                // Decided again from what stands there now.
            }
        }
    }

    private static IReadOnlyList<ILeadChange> Changes(Handoff after, Lead lead, string by, DateTimeOffset now) =>
    [
        new HandoffSaved(after),
        new LeadSaved(lead with
        {
            Version = lead.Version + 1,
            History = [.. lead.History, new HistoryEntry { At = now, By = by, Note = "had the bot ask for consent" }],
            UpdatedAt = now,
        }),
        new Measured(new Measurement(after.Bot, EventKinds.ConsentRequested, now)
        {
            Actor = by,
            ConversationId = after.ConversationId,
            LeadId = lead.Id,
            Body = new JsonObject { ["episode"] = after.Episode, ["owner"] = after.Owner },
        }),
        new ConversationWoken(after.Bot, after.ConversationId, Kind, after.Id, now),
    ];

    private static string? WhyNot(Handoff handoff, Lead lead, string by) => (handoff, lead.Consent.State) switch
    {
        ({ State: HandoffState.Open or HandoffState.Offered }, _) => "Accept the handoff first.",
        ({ State: not HandoffState.Accepted }, _) => "This handoff is over.",
        (_, _) when handoff.AcceptedBy != by => $"{handoff.AcceptedBy} has taken this handoff.",
        (_, ConsentState.Granted) => $"The visitor has agreed already: “{lead.Consent.Quote}”.",
        (_, ConsentState.Refused) => $"The visitor has said no: “{lead.Consent.Quote}”. The bot does not ask again.",
        ({ ConsentQuestion.State: ConsentQuestionState.Sending or ConsentQuestionState.Asked }, _) => "The bot has asked already. Give the visitor a moment to answer.",
        _ => null,
    };
}
