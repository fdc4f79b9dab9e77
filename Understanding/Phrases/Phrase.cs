namespace LeadBot.Understanding.Phrases;

/// <summary>One line of a phrase file, ready to match.</summary>
internal sealed record Phrase(string Tag, PhraseStart Start, PhraseElement[] Elements);
