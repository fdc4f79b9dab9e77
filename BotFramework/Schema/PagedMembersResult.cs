namespace LeadBot.BotFramework.Schema;

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult
{
    /// <summary>Asks for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    public IList<ChannelAccount>? Members { get; set; }
}
