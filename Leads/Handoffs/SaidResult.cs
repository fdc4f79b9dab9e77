namespace LeadBot.Leads.Handoffs;

/// <summary>What became of a person's words.</summary>
public abstract record SaidResult
{
    private SaidResult()
    {
    }

    /// <summary>They stand in the conversation, now or since the first time they came.</summary>
    public sealed record Done(string ActivityId) : SaidResult;

    /// <summary>The conversation is not this person's: the handoff says whose, or how it ended.</summary>
    public sealed record Refused(Handoff Handoff) : SaidResult;

    /// <summary>The visitor is not to be written to, or not in these words now.</summary>
    public sealed record Unreachable(VisitorReach Reach) : SaidResult;

    /// <summary>There is no such template here, or it cannot be sent so.</summary>
    public sealed record NoTemplate(string Why) : SaidResult;

    /// <summary>There are no such words of a person in the conversation, or not among the last ones.</summary>
    public sealed record NoSuchLine : SaidResult;

    public sealed record NotFound : SaidResult;
}
