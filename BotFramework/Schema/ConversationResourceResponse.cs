namespace LeadBot.BotFramework.Schema;

/// <summary>A conversation that was begun.</summary>
public class ConversationResourceResponse
{
    /// <summary>Id of the conversation.</summary>
    public string? Id { get; set; }

    /// <summary>Id of the first message, where the channel gives it.</summary>
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }
}
