namespace LeadBot.Leads.Handoffs;

/// <summary>What became of a person's wish for a handoff.</summary>
public abstract record HandoffResult
{
    private HandoffResult()
    {
    }

    /// <summary>It stands so now, or stood so already by the same person.</summary>
    public sealed record Done(Handoff Handoff) : HandoffResult;

    /// <summary>Not possible any more: the handoff says who accepted it or how it ended.</summary>
    public sealed record Refused(Handoff Handoff) : HandoffResult;

    public sealed record NotFound : HandoffResult;
}
