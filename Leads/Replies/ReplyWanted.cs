namespace LeadBot.Leads.Replies;

/// <summary>Which of the replies that did not go out are to be sent again.</summary>
public abstract record ReplyWanted
{
    private ReplyWanted()
    {
    }

    /// <summary>All of the bot.</summary>
    /// <param name="Channel">Only those of this channel; null for every one.</param>
    public sealed record All(string? Channel) : ReplyWanted;

    public sealed record One(ReplyKey Key) : ReplyWanted;

    /// <summary>What a person said in a conversation, under the id by which the transcript shows it.</summary>
    public sealed record Line(string ConversationId, string ActivityId) : ReplyWanted;
}
