namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>A judged case.</summary>
internal sealed record CaseResult(PlayedCase Played, IReadOnlyList<Finding> Findings);

/// <summary>One thing that was judged.</summary>
/// <param name="Measure">Such as <c>fields</c> or <c>outcome</c>.</param>
/// <param name="About">The field, or the measure itself.</param>
/// <param name="Detail">What was wrong, with its turn; null where nothing was.</param>
internal sealed record Finding(string Measure, string About, bool IsRight, string? Detail = null)
{
    /// <summary>True where a value should stand in the field.</summary>
    public bool IsExpected { get; init; }

    /// <summary>True where a value stands in the field.</summary>
    public bool IsStored { get; init; }
}
