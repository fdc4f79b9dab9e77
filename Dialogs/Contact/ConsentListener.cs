using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;
using LeadBot.Understanding;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs.Contact;

/// <summary>
/// While a person owns the conversation the bot reads nothing, save the answer to the question for consent that it was asked to put: that answer,
/// with the words and where they stand, and nothing else of the message.
/// </summary>
public sealed class ConsentListener(IUnderstanding understanding, IOptionsMonitor<BotProfile> profiles, ILeadReader leads, ILeadRules rules, TimeProvider time)
{
    /// <returns>The changes; none where the message says nothing of it, so that the next one may.</returns>
    public async Task<IReadOnlyList<ILeadChange>> ReadAsync(Handoff handoff, Activity message, CancellationToken ct)
    {
        if (handoff.ConsentQuestion is not { State: ConsentQuestionState.Asked } question || handoff.LeadId is not { } leadId
            || message.Text is not { Length: > 0 } text || await leads.FindAsync(handoff.Bot, leadId, ct) is not { } lead)
        {
            return [];
        }

        var profile = profiles.Get(handoff.Bot);
        var reading = (await understanding.ReadAsync(text, Context(handoff, message, profile, lead), ct)).Consent;
        if (reading is null || !Stands(reading.Quote, reading.Offset, text))
        {
            return [];
        }

        var now = time.GetUtcNow();
        var answer = new ConsentAnswer
        {
            State = reading.State,
            Quote = reading.Quote,
            Offset = reading.Offset,
            ActivityId = message.Id,
            TextVersion = profile.ConsentTextVersion,
            At = message.Timestamp ?? now,
        };
        return
        [
            new HandoffSaved(handoff with { Version = handoff.Version + 1, ConsentQuestion = question with { State = ConsentQuestionState.Over } }),
            new LeadSaved(WithBrief(lead with { Version = lead.Version + 1, Consent = answer, UpdatedAt = now }, handoff)),
            new ConsentRecorded(Guid.CreateVersion7(now).ToString(), handoff.Bot, lead.Id, "contact", answer),
            new Measured(new Measurement(handoff.Bot, EventKinds.ConsentAnswered, now)
            {
                Actor = "visitor",
                ConversationId = handoff.ConversationId,
                LeadId = lead.Id,
                Body = new JsonObject { ["episode"] = handoff.Episode, ["state"] = EnumKeys.Of(answer.State), ["textVersion"] = answer.TextVersion },
            }),
        ];
    }

    /// <summary>The brief speaks of consent, so it is written again. Nothing else is decided: that is the bot's, when it has the conversation again.</summary>
    private Lead WithBrief(Lead lead, Handoff handoff) => lead with
    {
        Brief = rules.Apply(lead, new LeadFacts
        {
            Escalation = EnumKeys.Find<EscalationReason>(handoff.Reason),
            ExistingCustomer = lead.Kind == LeadKind.Customer,
            UnresolvedQuestion = lead.Brief?.UnresolvedQuestion,
            Answered = lead.Brief?.Answered ?? [],
        }).Brief,
    };

    private static ReadingContext Context(Handoff handoff, Activity message, BotProfile profile, Lead lead) => new()
    {
        Profile = profile,
        Bot = handoff.Bot,
        ConversationId = handoff.ConversationId,
        MessageId = message.Id ?? "",
        Asked = QuestionPlan.Consent,
        Locale = message.Locale ?? lead.Source.Geo.Locale,
        Known = lead.Fields,
    };

    /// <summary>The gate of every value: the quote stands in the message, letter for letter.</summary>
    private static bool Stands(string quote, int offset, string text) =>
        quote.Length > 0 && offset >= 0 && offset + quote.Length <= text.Length && text.AsSpan(offset, quote.Length).SequenceEqual(quote);
}
