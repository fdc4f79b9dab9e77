namespace LeadBot.Understanding.Phrases;

/// <summary>What a token is called in the <see cref="Vocabulary"/>; 0 means nothing.</summary>
internal struct WordIds
{
    public int Word;
    public int ShortStem;
    public int LongStem;

    public readonly bool Is(int id) => id == Word || id == ShortStem || id == LongStem;
}
