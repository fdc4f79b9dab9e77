namespace LeadBot.Understanding.Training;

/// <summary>Labelled texts, split once and for all, and texts of no class to learn the unknown from.</summary>
public sealed record Corpus
{
    public required IReadOnlyList<LabelledText> Train { get; init; }

    /// <summary>Chooses temperature and thresholds.</summary>
    public required IReadOnlyList<LabelledText> Validation { get; init; }

    /// <summary>Only measures.</summary>
    public required IReadOnlyList<LabelledText> Test { get; init; }

    public IReadOnlyList<LabelledText> UnknownTrain { get; init; } = [];

    public IReadOnlyList<LabelledText> UnknownValidation { get; init; } = [];

    public IReadOnlyList<LabelledText> UnknownTest { get; init; } = [];

    /// <summary>Share of the validation texts of a known class that may be lost to "unknown" for the sake of what is really unknown.</summary>
    public double Loss { get; init; } = 0.01;
}
