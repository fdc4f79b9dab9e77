namespace LeadBot.Understanding.Phrases;

/// <summary>Numbers the words that phrases use, so that matching compares integers. <c>automat*</c> is an entry for all its words.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, Dictionary<string, int>> _stems = [];
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[] _stemLookups = [];
    private int[] _stemLengths = [];
    private int _count;

    /// <summary>The highest id.</summary>
    public int Count => _count;

    public int Add(string word)
    {
        if (!word.EndsWith('*'))
        {
            return _words.TryGetValue(word, out var known) ? known : _words[word] = ++_count;
        }

        var stem = word[..^1];
        if (!_stems.TryGetValue(stem.Length, out var sameLength))
        {
            _stems[stem.Length] = sameLength = new(StringComparer.Ordinal);
        }

        return sameLength.TryGetValue(stem, out var id) ? id : sameLength[stem] = ++_count;
    }

    public void Seal()
    {
        _stemLengths = [.. _stems.Keys];
        _stemLookups = [.. _stems.Values.Select(stems => stems.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    /// <summary>Ids that a word answers to: its own and those of the stems it begins with.</summary>
    public WordIds Find(string norm)
    {
        var ids = new WordIds { Word = _words.GetValueOrDefault(norm) };
        for (var i = 0; i < _stemLengths.Length && _stemLengths[i] <= norm.Length; i++)
        {
            if (_stemLookups[i].TryGetValue(norm.AsSpan(0, _stemLengths[i]), out var id))
            {
                ids.LongStem = ids.ShortStem == 0 ? 0 : id;
                ids.ShortStem = ids.ShortStem == 0 ? id : ids.ShortStem;
            }
        }

        return ids;
    }
}
