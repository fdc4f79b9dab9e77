using LeadBot.Dialogs.Interviews;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Dialogs.Gates;

/// <summary>One row of the table of stop gates: when it fires, what the bot says, and what is still asked.</summary>
/// <param name="Signal">The intent's name (<see cref="LeadBot.Understanding.Intents.IntentNames"/>), or <c>sensitive</c> or <c>repeated</c> for what is not an intent.</param>
/// <param name="Words">Key of the approved words that answer it.</param>
/// <param name="Track">What the conversation does from here on, and so what is still asked.</param>
public sealed record StopGate(string Signal, string Words, Track Track)
{
    /// <summary>Why a person takes over; null where the gate only routes.</summary>
    public EscalationReason? Reason { get; init; }

    /// <summary>What the visitor came for, where the gate tells; the routing rules find the owner by it and by <see cref="Reason"/>.</summary>
    public LeadKind? Kind { get; init; }
}
