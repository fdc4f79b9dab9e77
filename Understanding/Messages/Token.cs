namespace LeadBot.Understanding.Messages;

/// <summary>One word, number or sign of a message.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="End">Offset after the last unit.</param>
/// <param name="Norm">Lower case, typographic apostrophes plain, the apostrophe of a contraction dropped ("don't" is <c>dont</c>).</param>
/// <param name="Before">The strongest thing that stands between this token and the one before.</param>
internal readonly record struct Token(int Start, int End, string Norm, TokenKind Kind, Break Before)
{
    public int Length => End - Start;
}
