namespace LeadBot.Understanding.Phrases;

/// <summary>One step of a phrase: alternatives (ids of words, each a sequence), a bounded gap, a number, or an end mark.</summary>
internal sealed record PhraseElement(PhraseStep Step, int[][] Alternatives, bool IsOptional = false, int MaxGap = 0);
