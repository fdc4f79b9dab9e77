using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Training;

/// <summary>How a classifier is trained. The same options, texts and seed give the same model.</summary>
internal sealed record TrainingOptions
{
    public BlockWeights Weights { get; init; } = new(1.0f, 0.7f, 1.2f);

    /// <summary>A pair or a part of a word that fewer texts hold is not learned.</summary>
    public int MinTexts { get; init; } = 2;

    public int Epochs { get; init; } = 25;

    public int Batch { get; init; } = 32;

    /// <summary>Step of AdaGrad.</summary>
    public float Rate { get; init; } = 0.15f;

    /// <summary>Pull of each weight towards zero.</summary>
    public float Decay { get; init; } = 1e-6f;

    /// <summary>Share of the features hidden from each training step, so that no few of them decide alone.</summary>
    public float Hidden { get; init; } = 0.5f;

    /// <summary>Each class against all others by itself, instead of all classes sharing one probability.</summary>
    public bool OneAgainstRest { get; init; }

    /// <summary>How much the scores of the shared probability add to those of each class by itself.</summary>
    public float SharedScores { get; init; } = 0.5f;

    /// <summary>Precision on the validation texts that <see cref="IntentPrediction.IsSure"/> stands for.</summary>
    public double SurePrecision { get; init; } = 0.98;

    public ulong Seed { get; init; } = 20261121;
}
