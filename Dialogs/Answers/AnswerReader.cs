using LeadBot.Dialogs.Gates;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs.Answers;

/// <summary>What a message that was read makes of the lead: stored values, the answer to the open question, consent, noted questions.</summary>
public static class AnswerReader
{
    private const int MaxQuote = 500;

    /// <summary>Applies the reading to the turn. Call it once a message, before the stop gates.</summary>
    public static void Apply(VisitorTurn turn)
    {
        var result = ClaimGate.Admit(turn.Profile, turn.Lead.Fields, ButtonClaims.Add(turn), turn.Message!);
        turn.Lead.Admit(result);
        turn.StatesNeed = result.Stored.Any(claim => claim.Field == ClaimGate.NeedField);
        turn.BringsNews = result.Stored.Count > 0;
        foreach (var dropped in result.Dropped)
        {
            turn.Measure(EventKinds.ClaimDropped, ("field", dropped.Claim.Field), ("by", EnumKeys.Of(dropped.Claim.By)), ("why", dropped.Why));
        }

        foreach (var claim in result.Stored)
        {
            turn.Measure(EventKinds.FieldAnswered, ("field", claim.Field), ("by", EnumKeys.Of(claim.By)));
        }

        NoteQuestion(turn, result);
        var asked = turn.Interview.Asked;
        if (asked == QuestionPlan.Consent)
        {
            Consent(turn);
        }
        else
        {
            ConsentUnasked(turn);
            turn.AskResult = asked is null ? AskResult.None : Settle(turn, asked);
        }

        NoteRepetition(turn);
    }

    private static AskResult Settle(VisitorTurn turn, string asked)
    {
        if (!turn.Lead.IsOpen(asked))
        {
            return AskResult.Settled;
        }

        switch (turn.Reading.Answer)
        {
            case AnswerKind.Unknown:
                turn.Lead.Settle(asked, Unvalued(turn, FieldState.Unknown));
                return AskResult.Settled;
            case AnswerKind.Declined:
                turn.Lead.Settle(asked, Unvalued(turn, FieldState.Declined));
                return AskResult.Settled;
        }

        // A question or a "hello" in between is no answer, so it does not use up the clarifying question.
        if (turn.AsksSomething || IsSocial(turn.Reading))
        {
            return AskResult.AskAgain;
        }

        if (turn.Interview.Attempt < 2 && QuestionPlan.MayAskAgain(turn.Profile, turn.SoFar, asked))
        {
            return AskResult.Clarify;
        }

        turn.Lead.Settle(asked, Unvalued(turn, FieldState.Unknown));
        return AskResult.Settled;
    }

    private static void Consent(VisitorTurn turn)
    {
        var reading = turn.Reading.Consent;
        if (reading is null && turn.AsksSomething && turn.Interview.Attempt < 2 && QuestionPlan.MayAskAgain(turn.Profile, turn.SoFar, QuestionPlan.Consent))
        {
            turn.AskResult = AskResult.AskAgain;
            return;
        }

        var message = turn.Message!;
        Record(turn, reading ?? new ConsentReading(ConsentState.Unclear, Cut(message.Text), 0));
        turn.AskResult = AskResult.Settled;
    }

    /// <summary>
    /// Consent that is offered before its question is not taken: it has its own. After the question the visitor may always change
    /// an answer, and above all withdraw it.
    /// </summary>
    private static void ConsentUnasked(VisitorTurn turn)
    {
        if (turn.Reading.Consent is { State: ConsentState.Granted or ConsentState.Refused } reading
            && turn.Lead.Consent.State is not ConsentState.None && turn.Lead.Consent.State != reading.State)
        {
            Record(turn, reading);
        }
    }

    private static void Record(VisitorTurn turn, ConsentReading reading)
    {
        turn.BringsNews = true;
        turn.Measure(EventKinds.ConsentAnswered, ("state", EnumKeys.Of(reading.State)), ("textVersion", turn.Profile.ConsentTextVersion));
        turn.Lead.Record(new ConsentAnswer
        {
            State = reading.State,
            Quote = reading.Quote,
            ActivityId = turn.Message!.ActivityId,
            Offset = reading.Offset,
            TextVersion = turn.Profile.ConsentTextVersion,
            At = turn.Message.At,
        });
    }

    private static void NoteQuestion(VisitorTurn turn, GateResult result)
    {
        if (turn.Reading.Question is not { } question)
        {
            return;
        }

        // A question that is itself the need ("can you help us find…?") is answered by going on; it still waits for a person.
        turn.AsksSomething = !result.Stored.Any(claim => Overlaps(claim, question));
        turn.BringsNews = true;
        turn.IsRepeated |= Repetition.NoteQuestion(turn.Interview, question.Text) >= 2;
    }

    private static void NoteRepetition(VisitorTurn turn)
    {
        if (turn.AskResult == AskResult.Settled || turn.BringsNews || turn.Reading.Answer == AnswerKind.PassOn)
        {
            turn.Interview.Said = null;
        }
        else
        {
            turn.IsRepeated |= Repetition.NoteMessage(turn.Interview, turn.Message!.Text) >= 3;
        }
    }

    private static FieldAnswer Unvalued(VisitorTurn turn, FieldState state)
    {
        var quote = turn.Reading.AnswerQuote;
        return new FieldAnswer
        {
            State = state,
            Quote = quote?.Text ?? (turn.Message!.Text.Length > 0 ? Cut(turn.Message.Text) : null),
            Offset = quote?.Offset ?? (turn.Message!.Text.Length > 0 ? 0 : null),
            ActivityId = turn.Message!.ActivityId,
            At = turn.Message.At,
            Episode = turn.Interview.Episode,
        };
    }

    private static bool IsSocial(Reading reading) =>
        reading.Claims.Count == 0 && reading.Answer is AnswerKind.None
        && reading.Intents is [{ Name: IntentNames.Greeting or IntentNames.Thanks or IntentNames.SmallTalk, Probability: >= StopGates.Threshold }, ..];

    private static bool Overlaps(Claim claim, TextSpan question) =>
        claim.Field == ClaimGate.NeedField
        && claim.Offset < question.Offset + question.Text.Length && question.Offset < claim.Offset + claim.Quote.Length;

    private static string Cut(string text) => text.Length <= MaxQuote ? text : text[..(char.IsHighSurrogate(text[MaxQuote - 1]) ? MaxQuote - 1 : MaxQuote)];
}
