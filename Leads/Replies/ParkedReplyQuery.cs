namespace LeadBot.Leads.Replies;

/// <summary>One page of the replies that did not go out, the newest first.</summary>
public sealed record ParkedReplyQuery(string Bot, int Limit)
{
    /// <summary>Only those of this channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public ParkedReplyPlace? After { get; init; }
}
