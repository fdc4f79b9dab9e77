namespace LeadBot.Understanding.Phrases;

internal enum PhraseStart
{
    Anywhere,
    Clause,
    Message,
}
