using System.Text.Json;

using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.State;

/// <summary>State of a user on a channel, across conversations.</summary>
public class UserState(IStorage storage, JsonSerializerOptions? options = null)
    : BotState(storage, nameof(UserState), options)
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var channelId = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var userId = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
        return $"{channelId}/users/{userId}";
    }
}
