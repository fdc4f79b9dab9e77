namespace LeadBot.Understanding.Classification;

/// <summary>Room for the features of one text, used again and again so that reading a message allocates nothing.</summary>
internal sealed class FeatureBuffer
{
    [ThreadStatic]
    private static FeatureBuffer? s_mine;

    /// <summary>The text as features see it: lower case, one space between words, one before the first and behind the last.</summary>
    public char[] Text { get; } = new char[(2 * TextFeatures.MaxLength) + 8];

    public int Length { get; set; }

    public FeatureList Words { get; } = new(TextFeatures.MaxLength + 8);

    public FeatureList Pairs { get; } = new((2 * TextFeatures.MaxLength) + 8);

    public FeatureList Parts { get; } = new(6 * TextFeatures.MaxLength);

    /// <summary>This thread's buffer. Whoever takes it may not call anything that takes it again before done.</summary>
    public static FeatureBuffer Mine => s_mine ??= new FeatureBuffer();

    public void Clear()
    {
        Length = 0;
        Words.Clear();
        Pairs.Clear();
        Parts.Clear();
    }
}
