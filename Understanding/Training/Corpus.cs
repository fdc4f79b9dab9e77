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

    /// <summary>
    /// Into how many parts the training texts are cut, each judged by a model of the others, so that a small corpus has enough texts
    /// to say when a prediction is sure; 0 for the validation texts alone.
    /// </summary>
    public int Folds { get; init; }
}
