namespace LeadBot.Leads.Scoring;

/// <summary>Points from rules that anyone can read.</summary>
/// <param name="Points">0 to 100.</param>
/// <param name="Reasons">Every rule that fired, in the order of the rules.</param>
public sealed record LeadScore(int Points, IReadOnlyList<ScoreReason> Reasons)
{
    public static LeadScore Zero { get; } = new(0, []);

    /// <summary>Probability of conversion from a trained model, 0 to 1; null while there is none.</summary>
    public double? Probability { get; init; }

    public string? Model { get; init; }
}
