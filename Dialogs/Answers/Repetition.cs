using LeadBot.Dialogs.Interviews;

namespace LeadBot.Dialogs.Answers;

/// <summary>Notices when a visitor says the same thing again, in the same or nearly the same words.</summary>
internal static class Repetition
{
    private const int MaxLength = 300;
    private const int MaxNoted = 5;
    private const double Same = 0.65;

    // Words that make a question polite or short, not different.
    private static readonly HashSet<string> s_fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "so", "and", "but", "please", "pls", "again", "i", "asked", "ask", "hello", "hi", "hey", "well", "ok", "still", "just", "me", "my", "question",
    };

    /// <summary>Notes a question that waits for a person and says how often it was asked.</summary>
    public static int NoteQuestion(Interview interview, string text)
    {
        var known = interview.Noted.FindIndex(noted => IsSame(noted.Text, text));
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

    /// <summary>Notes a message that answered nothing and says how often it came in a row.</summary>
    public static int NoteMessage(Interview interview, string text)
    {
        var times = interview.Said is { } said && IsSame(said.Text, text) ? said.Times + 1 : 1;
        interview.Said = new NotedQuestion(Cut(text), times);
        return times;
    }

    /// <summary>True when two texts say the same in the same words; order, punctuation and fillers do not count.</summary>
    public static bool IsSame(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.Count == 0 || second.Count == 0)
        {
            return string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        var shared = first.Count(second.Contains);
        return shared / (double)(first.Count + second.Count - shared) >= Same;
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = -1;
        var span = Cut(text);
        for (var i = 0; i <= span.Length; i++)
        {
            var isLetter = i < span.Length && (char.IsLetterOrDigit(span[i]) || span[i] == '\'');
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                words.Add(span[start..i]);
                start = -1;
            }
        }

        words.ExceptWith(s_fillers);
        return words;
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
