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

    public sealed record NotFound : SaidResult;
}
