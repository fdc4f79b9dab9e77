namespace LeadBot.Leads.Pipeline;

/// <summary>What became of a person's wish to move a lead on.</summary>
public abstract record StatusResult
{
    private StatusResult()
    {
    }

    /// <summary>It stands so now.</summary>
    public sealed record Done(Lead Lead) : StatusResult;

    /// <summary>The lead was changed after the caller read it; this is how it stands.</summary>
    public sealed record Stale(Lead Lead) : StatusResult;

    public sealed record NotFound : StatusResult;
}
