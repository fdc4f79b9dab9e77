using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Contacts;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;
using LeadBot.Understanding;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs.Gates;

/// <summary>Holds every message against the table of stop gates and moves the conversation where the first one that fires says.</summary>
public static class GateKeeper
{
    /// <summary>Applies the gate that the message fires, or does nothing. Call it once a message, before any dialog.</summary>
    public static void Apply(VisitorTurn turn)
    {
        if (turn.Identity.IsWithPerson && turn.Command is null)
        {
            return; // it was said to a person
        }

        var interview = turn.Interview;
        turn.Gate = StopGates.All.FirstOrDefault(gate => Fires(gate, turn) && Counts(gate, turn));
        if (turn.Gate is not null || turn.IsWaiting)
        {
            AnsweredQuestions.LeaveToAPerson(turn);
        }

        switch (turn.Gate)
        {
            case null:
                Revive(turn);
                break;
            case { Track: Track.Transfer } when interview.Track == Track.Transfer && !IsOver(turn):
                // Somebody is called already: the first reason stands, the new one is a note for the person.
                if (!turn.IsWaiting)
                {
                    turn.Say("gate.already");
                }

                turn.Lead.Note(EnumKeys.Of(turn.Gate.Reason!.Value), "The visitor gave another reason to stop.", turn.Now, turn.Message?.ActivityId);
                break;
            default:
                Enter(turn, turn.Gate);
                break;
        }
    }

    private static void Enter(VisitorTurn turn, StopGate gate)
    {
        var interview = turn.Interview;
        if (gate.Track == Track.Transfer)
        {
            interview.Interrupted = interview.Asked;
        }

        turn.Restart(gate.Track);
        interview.Kind = gate.Kind ?? (interview.Kind is LeadKind.Spam or LeadKind.Other ? LeadKind.Sales : interview.Kind);
        interview.Sensitive |= gate.Reason == EscalationReason.Sensitive;
        turn.Say(gate.Words);
        if (gate.Reason == EscalationReason.Pricing && turn.Language.Has("gate.pricing.published"))
        {
            turn.Say("gate.pricing.published");
        }

        if (gate.Track == Track.Silent)
        {
            turn.OptsOut = OptOutReason.Asked;
            AskedConsent.Withdraw(turn, turn.Reading.Find(IntentNames.OptOut)?.Quote);
        }

        if (gate.Reason is { } reason)
        {
            interview.Escalation = reason;
            interview.WaitTold = null;
            turn.OpensTransfer = true;
            turn.Measure(EventKinds.Escalated, ("reason", EnumKeys.Of(reason)));
            HonestTimes.Say(turn, reason);
        }
    }

    /// <summary>Whoever was called has been here and is done: another reason calls a person anew.</summary>
    private static bool IsOver(VisitorTurn turn) => turn.Lead.Before?.Handoff is { State: HandoffState.Closed or HandoffState.Expired };

    private static bool Fires(StopGate gate, VisitorTurn turn) => gate.Signal switch
    {
        IntentNames.Sensitive => turn.IsSensitive || Has(turn.Reading, gate.Signal),
        // Who tells what is bad where they are states a need.
        IntentNames.Frustrated => (turn.IsMoodFalling && !turn.StatesNeed) || Has(turn.Reading, gate.Signal),
        IntentNames.Repeated => turn.IsRepeated || Has(turn.Reading, gate.Signal),
        IntentNames.PassOn => turn.Reading.Answer == AnswerKind.PassOn || IsPressed(turn, "button.passOn") || Has(turn.Reading, gate.Signal),
        _ => Has(turn.Reading, gate.Signal),
    };

    /// <summary>A weaker gate does not call back a conversation from a stronger one.</summary>
    private static bool Counts(StopGate gate, VisitorTurn turn) => gate.Track switch
    {
        Track.Silent => true,
        Track.Transfer => turn.Interview.Track != Track.Silent,
        Track.Support => turn.Interview.Track is Track.Qualify or Track.Contact or Track.Other or Track.Spam,
        // "No more questions" from somebody at the wrong address is a goodbye.
        Track.Contact when gate.Signal == IntentNames.PassOn && turn.Interview.Track == Track.Other => false,
        Track.Contact => turn.Interview.Track is Track.Qualify or Track.Other && !turn.Interview.Closed,
        // Who has told us something of a request is neither a spammer nor at the wrong address because of one odd sentence.
        Track.Other when turn.Interview.Track == Track.Other => false, // said once
        Track.Spam or Track.Other => turn.Interview.Track is Track.Qualify or Track.Other or Track.Spam && !turn.Lead.Exists && !AnswersTheQuestion(turn),
        _ => false,
    };

    private static bool AnswersTheQuestion(VisitorTurn turn) =>
        turn.Interview.Asked is not null && turn.AskResult == AskResult.Settled && turn.Lead.Fields.Count > 0;

    /// <summary>Somebody who looked like a wrong number asks for something of ours after all.</summary>
    private static void Revive(VisitorTurn turn)
    {
        if (turn.Interview.Track is Track.Other or Track.Spam
            && (turn.StatesNeed || Has(turn.Reading, IntentNames.Sales) || Has(turn.Reading, IntentNames.ChooseService)))
        {
            turn.Interview.Kind = LeadKind.Sales;
            turn.Restart(Track.Qualify);
        }
    }

    private static bool IsPressed(VisitorTurn turn, string button) =>
        turn.Language.Variations(button).Contains(turn.Message?.Text.Trim(), StringComparer.OrdinalIgnoreCase);

    private static bool Has(Reading reading, string intent) => reading.Find(intent) is { Probability: >= StopGates.Threshold };
}
