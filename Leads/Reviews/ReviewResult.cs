namespace LeadBot.Leads.Reviews;

/// <summary>What became of a person's decision.</summary>
public abstract record ReviewResult
{
    private ReviewResult()
    {
    }

    /// <summary>It stands on the lead, now or since before.</summary>
    public sealed record Done(Lead Lead) : ReviewResult;

    /// <summary>The lead has no review of that reason.</summary>
    public sealed record NoReview(Lead Lead) : ReviewResult;

    public sealed record NotFound : ReviewResult;
}
