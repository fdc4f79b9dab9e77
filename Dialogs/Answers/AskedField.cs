using LeadBot.Dialogs.Gates;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs.Answers;

/// <summary>What a message does to the field that was asked for: a value, a refusal, "I don't know", or something too vague.</summary>
internal static class AskedField
{
    public static AskResult Settle(VisitorTurn turn, string asked)
    {
        // A field that the settings have taken away meanwhile is asked for no more.
        if (!turn.Lead.IsOpen(asked) || turn.Profile.Field(asked) is null)
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

        if (GivesOtherContact(turn, asked))
        {
            turn.Lead.Settle(asked, Unvalued(turn, FieldState.Unknown));
            return AskResult.Settled;
        }

        // A question or a "hello" in between is no answer, so it does not use up the clarifying question. After the bot has stopped the one
        // request comes once more at most.
        if (turn.LanguageReply is not null
            || turn.Interview.Track is not (Track.Transfer or Track.Support) && (turn.AsksSomething || IsSocial(turn.Reading)))
        {
            return AskResult.AskAgain;
        }

        if (turn.Interview.Attempt < 2 && QuestionPlan.MayAskAgain(turn.Profile, turn.SoFar, asked))
        {
            return AskResult.Clarify;
        }

        GiveUp(turn, asked);
        return AskResult.Settled;
    }

    /// <summary>"You can reach me at +1…" answers the question for an e-mail address well enough.</summary>
    private static bool GivesOtherContact(VisitorTurn turn, string asked) =>
        IsContact(turn.Profile.Field(asked)) && turn.Stored.Any(claim => claim.Field != asked && IsContact(turn.Profile.Field(claim.Field)));

    private static void GiveUp(VisitorTurn turn, string asked)
    {
        turn.Lead.Settle(asked, Unvalued(turn, FieldState.Unknown));
        if (turn.Interview.Track is Track.Transfer or Track.Support)
        {
            // Who does not answer after the bot has stopped is not asked for one kind of contact after the other.
            foreach (var field in turn.Profile.Fields.Where(field => IsContact(field) && turn.Lead.IsOpen(field.Name)))
            {
                turn.Lead.Settle(field.Name, Unvalued(turn, FieldState.Unknown));
            }
        }
    }

    private static bool IsContact(FieldDefinition? field) => field?.Kind is FieldKind.Email or FieldKind.Phone;

    private static FieldAnswer Unvalued(VisitorTurn turn, FieldState state)
    {
        var quote = Evidence.Of(turn, turn.Reading.AnswerQuote);
        return new FieldAnswer
        {
            State = state,
            Quote = quote?.Text,
            Offset = quote?.Offset,
            ActivityId = turn.Message!.ActivityId,
            At = turn.Message.At,
            Episode = turn.Interview.Episode,
        };
    }

    private static bool IsSocial(Reading reading) =>
        reading.Claims.Count == 0 && reading.Answer is AnswerKind.None or AnswerKind.Vague
        && reading.Intents is [{ Name: IntentNames.Greeting or IntentNames.Thanks or IntentNames.SmallTalk, Probability: >= StopGates.Threshold }, ..];
}
