using LeadBot.Dialogs.Interviews;
using LeadBot.Understanding;
using LeadBot.Understanding.Intents;

namespace LeadBot.Dialogs.Answers;

/// <summary>Notices when a visitor says the same thing again, in the same or nearly the same words.</summary>
internal static class Repetition
{
    private const int MaxLength = 300;
    private const int MaxNoted = 5;

    /// <summary>Notes a question that waits for a person and says how often it was asked.</summary>
    public static int NoteQuestion(Interview interview, string text)
    {
        var known = interview.Noted.FindIndex(noted => SameQuestion.Same(noted.Text, text) || SameQuestion.Repeats(text, noted.Text));
        var noted = known < 0 ? new NotedQuestion(Cut(text), 1) : interview.Noted[known] with { Times = interview.Noted[known].Times + 1 };
        if (known >= 0)
        {
            interview.Noted.RemoveAt(known);
        }

        interview.Noted.Add(noted);
        if (interview.Noted.Count > MaxNoted)
        {
            interview.Noted.RemoveAt(0);
        }

        return noted.Times;
    }

    /// <summary>The question's words, and before them the "again:" of its line.</summary>
    public static string Question(string message, TextSpan question)
    {
        var start = question.Offset == 0 ? 0 : message.LastIndexOf('\n', question.Offset - 1) + 1;
        var line = message[start..Math.Min(message.Length, question.Offset + question.Text.Length)];
        return start < question.Offset && line.Length <= MaxLength && SameQuestion.IsAgain(line) ? line : question.Text;
    }

    /// <summary>Notes a message that answered nothing and says how often it came in a row.</summary>
    public static int NoteMessage(Interview interview, string text)
    {
        var times = interview.Said is { } said && SameQuestion.Same(said.Text, text) ? said.Times + 1 : 1;
        interview.Said = new NotedQuestion(Cut(text), times);
        return times;
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
