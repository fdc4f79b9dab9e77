using System.Numerics;

namespace LeadBot.Understanding.Classification;

/// <summary>Finds the number of a feature by its hash.</summary>
internal sealed class FeatureIndex
{
    private readonly uint[] _keys;
    private readonly int[] _ids;
    private readonly int _mask;

    /// <param name="hashes">Distinct and not 0; a feature's number is its place here.</param>
    public FeatureIndex(ReadOnlySpan<uint> hashes)
    {
        Count = hashes.Length;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        (_keys, _ids, _mask) = (new uint[size], new int[size], size - 1);
        for (var id = 0; id < hashes.Length; id++)
        {
            var place = (int)(hashes[id] & (uint)_mask);
            while (_keys[place] != 0)
            {
                place = (place + 1) & _mask;
            }

            (_keys[place], _ids[place]) = (hashes[id], id);
        }
    }

    public int Count { get; }

    /// <returns>The feature's number, or -1 for one that was not in the training texts.</returns>
    public int Find(uint hash)
    {
        for (var place = (int)(hash & (uint)_mask); _keys[place] != 0; place = (place + 1) & _mask)
        {
            if (_keys[place] == hash)
            {
                return _ids[place];
            }
        }

        return -1;
    }
}
