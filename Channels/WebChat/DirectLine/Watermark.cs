using System.Globalization;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>Where a client's reading stands: the highest journal sequence that it has seen, as text.</summary>
internal static class Watermark
{
    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// False where the text is no watermark of ours. Empty and <c>-</c> mean "from the beginning", which is what clients send on a
    /// reload; a number beyond all numbers is just above the head.
    /// </summary>
    public static bool TryRead(string? text, out long after)
    {
        after = 0;
        if (string.IsNullOrEmpty(text) || text == "-")
        {
            return true;
        }

        if (!text.All(char.IsAsciiDigit))
        {
            return false;
        }

        after = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        return true;
    }
}
