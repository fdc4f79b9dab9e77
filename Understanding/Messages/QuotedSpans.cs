namespace LeadBot.Understanding.Messages;

/// <summary>Finds what stands between quotation marks. An apostrophe inside a word is none.</summary>
internal static class QuotedSpans
{
    public static List<(int Start, int End)> Find(string text)
    {
        List<(int, int)> spans = [];
        var open = -1;
        var closer = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (open >= 0)
            {
                if (text[i] == closer && (closer != '\'' || i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])))
                {
                    spans.Add((open, i));
                    open = -1;
                }
                else if (text[i] == '\n')
                {
                    open = -1;
                }

                continue;
            }

            closer = text[i] switch { '"' => '"', '\u201C' or '\u201E' => '\u201D', '\u00AB' => '\u00BB', '\u2018' => '\u2019', '\'' => '\'', _ => '\0' };
            var starts = closer != '\0' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            open = starts ? i + 1 : -1;
        }

        return spans;
    }
}
