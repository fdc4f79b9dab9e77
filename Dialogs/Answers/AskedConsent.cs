using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding;

namespace LeadBot.Dialogs.Answers;

/// <summary>What a message says about being contacted. Every answer is kept with its words and the version of the question's text.</summary>
internal static class AskedConsent
{
    /// <summary>The answer to the consent question.</summary>
    public static AskResult Settle(VisitorTurn turn)
    {
        // Who asks something back has not answered: the question comes once more, and the next answer counts.
        var reading = turn.Reading.Consent;
        if (turn.LanguageReply is not null && reading is null or { State: ConsentState.Unclear } && turn.NextQuestion == QuestionPlan.Consent)
        {
            return AskResult.AskAgain;
        }

        if (reading is null or { State: ConsentState.Unclear } && turn.AsksSomething
            && turn.Interview.Attempt < 2 && QuestionPlan.MayAskAgain(turn.Profile, turn.SoFar, QuestionPlan.Consent))
        {
            return AskResult.Clarify;
        }

        // Who leaves has said neither yes nor no, and nobody need look at what they meant.
        if (reading is null && turn.Reading.IsFarewell)
        {
            return AskResult.Settled;
        }

        var words = Evidence.Of(turn, null);
        Record(turn, reading?.State ?? ConsentState.Unclear, reading is null ? words : new TextSpan(reading.Quote, reading.Offset));
        return AskResult.Settled;
    }

    /// <summary>
    /// Consent that is offered before its question is not taken: it has its own. After the question the visitor may change the answer
    /// at any time, and above all withdraw it.
    /// </summary>
    public static void NoteChange(VisitorTurn turn)
    {
        if (turn.Reading.Consent is { State: ConsentState.Granted or ConsentState.Refused } reading
            && turn.Lead.Consent.State is not ConsentState.None && turn.Lead.Consent.State != reading.State)
        {
            Record(turn, reading.State, new TextSpan(reading.Quote, reading.Offset));
        }
    }

    /// <summary>Who wants no more messages has refused to be contacted, whatever was said before.</summary>
    public static void Withdraw(VisitorTurn turn, TextSpan? words)
    {
        if (turn.Lead.Exists && turn.Lead.Consent.State != ConsentState.Refused)
        {
            Record(turn, ConsentState.Refused, Evidence.Of(turn, words));
        }
    }

    private static void Record(VisitorTurn turn, ConsentState state, TextSpan? words)
    {
        turn.Measure(EventKinds.ConsentAnswered, ("state", EnumKeys.Of(state)), ("textVersion", turn.Profile.ConsentTextVersion));
        turn.Lead.Record(new ConsentAnswer
        {
            State = state,
            Quote = words?.Text,
            Offset = words?.Offset,
            ActivityId = turn.Message!.ActivityId,
            TextVersion = turn.Profile.ConsentTextVersion,
            At = turn.Message.At,
        });
    }
}
