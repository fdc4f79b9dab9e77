namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>Words for yes and no: English ones and those of the prompt's own language. The first one said counts.</summary>
internal static class BooleanRecognizer
{
    private static readonly HashSet<string> s_yes = ["true", "yes", "yep", "yup", "yeah", "y", "sure", "ok", "okay", "agree", "👍", "👌"];
    private static readonly HashSet<string> s_no = ["false", "no", "nope", "nop", "n", "not", "disagree", "👎", "✋"];

    public static bool? Recognize(string? text, PromptCulture culture)
    {
        foreach (var word in Tokenizer.Words(text))
        {
            if (Means(word.Normalized, culture.YesWords, s_yes))
            {
                return true;
            }

            if (Means(word.Normalized, culture.NoWords, s_no))
            {
                return false;
            }
        }

        return null;
    }

    private static bool Means(string word, IReadOnlySet<string> own, HashSet<string> common) => own.Contains(word) || common.Contains(word);
}
