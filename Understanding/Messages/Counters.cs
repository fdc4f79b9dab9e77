namespace LeadBot.Understanding.Messages;

/// <summary>"120人的工厂", "3个月内", "45명": in Chinese, Japanese and Korean what a number counts is a word of its own, though no space ends it.</summary>
internal static class Counters
{
    /// <summary>Length of the counter that begins behind a digit, 0 where none does.</summary>
    public static int LengthAt(string text, int i)
    {
        if (i == 0 || !char.IsAsciiDigit(text[i - 1]) || text[i] < '\u3000')
        {
            return 0;
        }

        return text[i] is '\u4EBA' or '\u540D' or '\uBA85' ? 1 : i + 1 < text.Length && text[i + 1] is '\u6708' or '\uC6D4' && text[i] is '\u4E2A' or '\u500B' or '\u304B' or '\u30F6' or '\uAC1C' ? 2 : 0;
    }
}
