using System.Text;

namespace LeadBot.Understanding.Llm;

/// <summary>Lengths of text: cut where no letter is torn apart, counted as a tokeniser would at the very most.</summary>
internal static class LlmText
{
    /// <summary>A token is rarely shorter than three bytes.</summary>
    public static long Tokens(string text) => (Encoding.UTF8.GetByteCount(text) + 2) / 3;

    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
