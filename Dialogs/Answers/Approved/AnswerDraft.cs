using System.Globalization;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>One question with its answer as a file has it, before it is checked.</summary>
internal sealed class AnswerDraft(string place)
{
    // A chat message that is read to its end; the messengers cut at 4,096 with everything around it.
    private const int MaxText = 1000;
    private const int MaxKey = 60;

    public string Place { get; } = place;

    public List<string> Questions { get; } = [];

    public string Text { get; set; } = "";

    public string? Locale { get; set; }

    public string? Until { get; set; }

    /// <summary>The checked answer; null where it has faults, which are added.</summary>
    public ApprovedAnswer? Finish(AnswerFaults faults)
    {
        var questions = Questions.Select(question => question.Trim()).Where(question => question.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var before = faults.All.Count;
        if (questions.Count == 0)
        {
            faults.Add(Place, "the question is empty.");
            return null;
        }

        var text = Text.Trim();
        if (text.Length == 0)
        {
            faults.Add(Place, $"\"{questions[0]}\" has no answer.");
        }
        else if (text.Length > MaxText)
        {
            faults.Add(Place, $"the answer to \"{questions[0]}\" has {text.Length} characters; {MaxText} are the most.");
        }

        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(Until))
        {
            if (DateOnly.TryParseExact(Until.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                until = day;
            }
            else
            {
                faults.Add(Place, $"until \"{Until.Trim()}\" is no date such as 2027-03-31.");
            }
        }

        return faults.All.Count > before ? null : new ApprovedAnswer
        {
            Key = Key(questions[0], Locale),
            Questions = questions,
            Text = text,
            Locale = string.IsNullOrWhiteSpace(Locale) ? null : Locale.Trim(),
            Until = until,
            Place = Place,
        };
    }

    private static string Key(string question, string? locale)
    {
        var name = string.Join('-', AnswerWords.Cut(question));
        var language = string.IsNullOrWhiteSpace(locale) ? "" : "." + locale.Trim().ToLowerInvariant();
        return ApprovedAnswer.Prefix + (name.Length <= MaxKey ? name : name[..MaxKey]) + language;
    }
}
