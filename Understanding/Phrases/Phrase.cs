namespace LeadBot.Understanding.Phrases;

/// <summary>One line of a phrase file, ready to match.</summary>
internal sealed record Phrase(string Tag, PhraseStart Start, PhraseElement[] Elements)
{
    /// <summary>Words of which one must be somewhere in the message: those of the narrowest group behind the first. Empty where nothing more is needed.</summary>
    public int[] Needed { get; } = [.. Elements.Skip(1)
        .Where(static element => element.Step == PhraseStep.Words && !element.IsOptional)
        .Select(static element => element.Alternatives.Select(static alternative => alternative[0]).Distinct().ToArray())
        .OrderBy(static words => words.Length)
        .FirstOrDefault(static words => words.Length <= MostNeeded, [])];

    // Beyond it, trying costs less than looking.
    private const int MostNeeded = 24;
}
