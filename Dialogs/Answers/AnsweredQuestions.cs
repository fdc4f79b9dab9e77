using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Measurements;
using LeadBot.Understanding;

namespace LeadBot.Dialogs.Answers;

/// <summary>Which approved answer a visitor's question gets, and what was answered so far.</summary>
internal static class AnsweredQuestions
{
    private const int MaxNoted = 5;
    private const int MaxLength = 300;

    /// <summary>Finds the answer. Whoever asks again for what was answered was not helped by it, and gets none.</summary>
    public static bool TryAnswer(VisitorTurn turn, TextSpan question)
    {
        if (Choose(turn, question) is not { } answer)
        {
            return false;
        }

        if (turn.Interview.Answered.Exists(given => given.Key == answer.Key))
        {
            turn.IsRepeated = true;
            return false;
        }

        turn.Answer = answer;
        return true;
    }

    /// <summary>The answer is said now: it stands in the brief from here on.</summary>
    public static void Say(VisitorTurn turn)
    {
        var answer = turn.Answer!;
        turn.Say(answer.Key);
        turn.Measure(EventKinds.QuestionAnswered, ("answer", answer.Key));
        turn.Interview.Answered.Add(new AnsweredQuestion(answer.Key, Cut(turn.Reading.Question?.Text ?? ""), Cut(answer.Text)));
        if (turn.Interview.Answered.Count > MaxNoted)
        {
            turn.Interview.Answered.RemoveAt(0);
        }
    }

    /// <summary>The bot stops before it could answer: the question waits for the person who takes over.</summary>
    public static void LeaveToAPerson(VisitorTurn turn)
    {
        if (turn.Answer is not null && turn.Reading.Question is { } question)
        {
            turn.Answer = null;
            turn.HasNotedQuestion = true;
            Repetition.NoteQuestion(turn.Interview, question.Text);
        }
    }

    private static ApprovedAnswer? Choose(VisitorTurn turn, TextSpan question)
    {
        var today = DateOnly.FromDateTime(turn.Now.UtcDateTime);
        return turn.Answers.Match(question.Text, turn.Language.Locale, today)
            ?? (turn.Reading.ChosenAnswerId is { } key ? turn.Answers.Find(key, turn.Language.Locale, today) : null);
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
