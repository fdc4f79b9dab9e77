using System.Text;

namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>Cuts a text into lower-case words; signs such as emoji are words of their own.</summary>
internal static class Tokenizer
{
    public static List<Token> Words(string? text)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var alone = status == System.Buffers.OperationStatus.Done && rune.Value > 0xFFFF;
            if (!alone && IsWord(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else
            {
                Close(text, tokens, ref start, i);
                if (alone)
                {
                    tokens.Add(new Token(i, i + length - 1, text.Substring(i, length)));
                }
            }

            i += length;
        }

        Close(text, tokens, ref start, text.Length);
        return tokens;
    }

    // Marks belong to the letter before them, as in Hindi.
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static void Close(string text, List<Token> tokens, ref int start, int end)
    {
        if (start >= 0)
        {
            tokens.Add(new Token(start, end - 1, text[start..end].ToLowerInvariant()));
            start = -1;
        }
    }
}
