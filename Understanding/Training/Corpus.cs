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
}
