using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Answers.Approved;

namespace LeadBot.Dialogs.Language;

/// <summary>What a bot may say in a language: the texts of its file, and its approved answers.</summary>
internal sealed class SpokenWords(BotLanguage language, AnswerBook answers)
{
    /// <summary>Why the text may not be said as it is put together from these keys; null where it may.</summary>
    public string? Refuse(string? text, IEnumerable<string> keys)
    {
        var rest = (text ?? "").AsSpan();
        foreach (var key in keys)
        {
            var length = Length(key, rest);
            if (length < 0)
            {
                return Refusals.UnknownText;
            }

            rest = rest[length..].TrimStart();
        }

        return rest.Length > 0 ? Refusals.UnknownText : MayPromise(text ?? "") ? null : Refusals.Promise;
    }

    /// <summary>True where the words are one whole approved text.</summary>
    public bool Holds(string? text) => string.IsNullOrEmpty(text) || (language.Holds(text) && MayPromise(text));

    /// <summary>True where all that a button shows and sends is approved.</summary>
    public bool Holds(CardAction button) =>
        Holds(button.Title) && Holds(button.Text) && Holds(button.DisplayText) && button.Value is null or string && Holds(button.Value as string);

    /// <summary>True where each promise in the text stands in an approved one.</summary>
    public bool MayPromise(string text) =>
        Promises.Find(text).All(words => language.HoldsPromise(words) || answers.HoldsPromise(words));

    private int Length(string key, ReadOnlySpan<char> rest)
    {
        var longest = -1;
        if (answers.Find(key) is { } answer)
        {
            return rest.StartsWith(answer.Text, StringComparison.Ordinal) ? answer.Text.Length : -1;
        }

        foreach (var text in language.Variations(key))
        {
            if (text.Length > longest && rest.StartsWith(text, StringComparison.Ordinal))
            {
                longest = text.Length;
            }
        }

        return longest;
    }
}
