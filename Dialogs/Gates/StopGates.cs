using LeadBot.Dialogs.Interviews;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs.Gates;

/// <summary>The table of stop gates. Run on every message before any dialog; the first row that fires counts.</summary>
public static class StopGates
{
    /// <summary>An intent below it does not stop a conversation.</summary>
    public const double Threshold = 0.5;

    public static IReadOnlyList<StopGate> All { get; } =
    [
        new(IntentNames.OptOut, "route.optOut", Track.Silent),
        Transfer(IntentNames.Sensitive, EscalationReason.Sensitive),
        Transfer(IntentNames.Emergency, EscalationReason.Emergency),
        Transfer(IntentNames.Legal, EscalationReason.Legal),
        Transfer(IntentNames.Guarantee, EscalationReason.Guarantee),
        Transfer(IntentNames.CustomScope, EscalationReason.CustomScope),
        Transfer(IntentNames.Pricing, EscalationReason.Pricing),
        Transfer(IntentNames.Complaint, EscalationReason.Complaint),
        Transfer(IntentNames.HumanRequest, EscalationReason.HumanRequest),
        Transfer(IntentNames.Frustrated, EscalationReason.Frustrated),
        Transfer(IntentNames.Repeated, EscalationReason.Repeated),
        new(IntentNames.Spam, "route.spam", Track.Spam) { Kind = LeadKind.Spam },
        new(IntentNames.ExistingCustomer, "route.customer", Track.Support) { Kind = LeadKind.Customer },
        new(IntentNames.Support, "route.support", Track.Support) { Kind = LeadKind.Support },
        new(IntentNames.ContactLater, "route.contactLater", Track.Contact),
        new(IntentNames.PassOn, "route.passOn", Track.Contact),
        new(IntentNames.Other, "route.other", Track.Other) { Kind = LeadKind.Other },
    ];

    private static StopGate Transfer(string signal, EscalationReason reason) => new(signal, $"gate.{signal}", Track.Transfer) { Reason = reason };
}
