using System.Text.Json;

using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.State;

/// <summary>State of a conversation, whoever speaks in it.</summary>
public class ConversationState(IStorage storage, JsonSerializerOptions? options = null)
    : BotState(storage, nameof(ConversationState), options)
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var conversationId = turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("invalid activity-missing Conversation.Id");
        return $"{channelId}/conversations/{conversationId}";
    }
}
