namespace LeadBot.Conversations.Reach;

/// <summary>A channel on which free words arrive only for a time after the visitor's last message; approved templates always do.</summary>
public interface IReplyWindow
{
    /// <summary>The name under which the channel opens conversations.</summary>
    string Channel { get; }

    /// <summary>Until when free words arrive; null where the visitor has not written yet.</summary>
    Task<DateTimeOffset?> UntilAsync(string bot, string channelConversationId, CancellationToken ct);

    /// <summary>The bot's approved templates: name, and text with <c>{{1}}</c>, <c>{{2}}</c> … where something is put in.</summary>
    IReadOnlyList<KeyValuePair<string, string>> Templates(string bot);
}
