using System.Text.Json.Nodes;

namespace LeadBot.BotFramework.Schema;

/// <summary>What a bot says of a conversation that it begins.</summary>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    public string? TenantId { get; set; }

    /// <summary>The first message; Teams wants it for a thread in a channel.</summary>
    public Activity? Activity { get; set; }

    /// <summary>The channel's own part; on Teams <c>{"channel":{"id":"19:…"}}</c>.</summary>
    public JsonObject? ChannelData { get; set; }
}
