namespace LeadBot.Bot.Turns;

/// <summary>Text that every database can hold: U+0000 and lone surrogates become U+FFFD, one for one.</summary>
internal static class StorableText
{
    /// <summary>The same string where there is nothing to replace.</summary>
    public static string Clean(string text)
    {
        var first = FirstFault(text, 0);
        if (first < 0)
        {
            return text;
        }

        return string.Create(text.Length, (text, first), static (target, state) =>
        {
            state.text.CopyTo(target);
            for (var i = state.first; i >= 0; i = FirstFault(state.text, i + 1))
            {
                target[i] = '\uFFFD';
            }
        });
    }

    private static int FirstFault(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                return i;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    i++;
                }
                else
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
