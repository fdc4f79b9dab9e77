namespace LeadBot.Understanding.Classification;

/// <summary>The weighted features of one text.</summary>
internal sealed class SparseVector(int capacity)
{
    [ThreadStatic]
    private static SparseVector? s_mine;

    public int[] Ids { get; } = new int[capacity];

    public float[] Values { get; } = new float[capacity];

    public int Count { get; set; }

    /// <summary>Share of the words that no training text held, 0 to 1.</summary>
    public float NewWords { get; set; }

    /// <summary>Number of words of the text.</summary>
    public int Words { get; set; }

    /// <summary>This thread's vector, good until the next text is read on this thread.</summary>
    public static SparseVector Mine => s_mine ??= new SparseVector(Capacity);

    public static int Capacity => 9 * TextFeatures.MaxLength;
}
