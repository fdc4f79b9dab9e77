namespace LeadBot.Understanding.Classification;

/// <summary>Hashes of one kind of feature, in the order of the text; what does not fit is dropped.</summary>
internal sealed class FeatureList(int capacity)
{
    private readonly uint[] _hashes = new uint[capacity];

    public int Count { get; private set; }

    public Span<uint> Hashes => _hashes.AsSpan(0, Count);

    public void Add(uint hash)
    {
        if (Count < _hashes.Length)
        {
            _hashes[Count++] = hash;
        }
    }

    public void Clear() => Count = 0;
}
