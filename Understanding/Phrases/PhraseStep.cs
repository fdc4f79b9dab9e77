namespace LeadBot.Understanding.Phrases;

internal enum PhraseStep
{
    Words,
    Gap,
    Number,
    ClauseEnd,
    MessageEnd,
}
