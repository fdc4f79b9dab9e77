using LeadBot.Dialogs.Contact;
using LeadBot.Dialogs.Gates;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs.Answers;

/// <summary>What a message that was read makes of the lead: stored values, the answer to the open question, consent, noted questions.</summary>
public static class AnswerReader
{
    /// <summary>Applies the reading to the turn. Call it once a message, before the stop gates.</summary>
    public static void Apply(VisitorTurn turn)
    {
        var result = ClaimGate.Admit(turn.Profile, turn.Lead.Fields, FormClaims.Add(turn, ButtonClaims.Add(turn)), turn.Message!);
        turn.Lead.Admit(result);
        FormClaims.SettleEmpty(turn);
        turn.Stored = result.Stored;
        Measure(turn, result);
        NoteQuestion(turn);
        switch (turn.Interview.Asked)
        {
            case QuestionPlan.Consent:
                turn.AskResult = AskedConsent.Settle(turn);
                break;
            case { } asked:
                AskedConsent.NoteChange(turn);
                turn.AskResult = AskedField.Settle(turn, asked);
                break;
            default:
                AskedConsent.NoteChange(turn);
                break;
        }

        NoteRepetition(turn);
    }

    private static void Measure(VisitorTurn turn, GateResult result)
    {
        foreach (var claim in result.Stored.Except(result.Restated))
        {
            turn.Measure(EventKinds.FieldAnswered, ("field", claim.Field), ("by", EnumKeys.Of(claim.By)));
        }

        foreach (var dropped in turn.Reading.Refused.Concat(result.Dropped))
        {
            turn.Measure(EventKinds.ClaimDropped, ("field", dropped.Claim.Field), ("by", EnumKeys.Of(dropped.Claim.By)), ("why", dropped.Why));
        }
    }

    private static void NoteQuestion(VisitorTurn turn)
    {
        if (turn.LanguageReply is not null)
        {
            NoteLanguage(turn);
            return;
        }

        if (turn.Reading.Question is not { } question)
        {
            return;
        }

        // A question that is itself the need ("can you help us find…?") is answered by going on; it still waits for a person.
        turn.AsksSomething = !turn.Stored.Any(claim => Overlaps(claim, question));
        turn.AsksOfBot = turn.AsksSomething && turn.Reading.Find(IntentNames.SmallTalk) is { Probability: >= StopGates.Threshold };
        if (!turn.AsksOfBot && !(turn.AsksSomething && AnsweredQuestions.TryAnswer(turn, question)))
        {
            turn.IsRepeated |= Repetition.NoteQuestion(turn.Interview, Repetition.Question(turn.Message!.Text, question)) >= 2;
            turn.HasNotedQuestion = true;
        }
    }

    /// <summary>A language that the bot does not speak is a wish that only a person can fulfil.</summary>
    private static void NoteLanguage(VisitorTurn turn)
    {
        turn.AsksSomething = true;
        if (turn.LanguageReply == "language.only")
        {
            turn.HasNotedQuestion = true;
            turn.IsRepeated |= Repetition.NoteQuestion(turn.Interview, (turn.Reading.Question ?? turn.Reading.LanguageWish!.Quote).Text) >= 2;
        }
    }

    private static void NoteRepetition(VisitorTurn turn)
    {
        if (turn.AskResult == AskResult.Settled || turn.BringsNews || turn.LanguageReply is not null || turn.Reading.Answer == AnswerKind.PassOn)
        {
            turn.Interview.Said = null;
        }
        else
        {
            turn.IsRepeated |= Repetition.NoteMessage(turn.Interview, turn.Message!.Text) >= 3;
        }
    }

    private static bool Overlaps(Claim claim, TextSpan question) =>
        claim.Field == ClaimGate.NeedField
        && claim.Offset < question.Offset + question.Text.Length && question.Offset < claim.Offset + claim.Quote.Length;
}
