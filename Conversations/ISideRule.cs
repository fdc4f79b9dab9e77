using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations;

/// <summary>Whose conversation it is, asked on channels where visitors and salespeople both write.</summary>
public interface ISideRule
{
    /// <summary><c>visitor</c> or <c>rep</c>; null for what nobody addressed to the bot, which is not kept at all.</summary>
    /// <param name="activity">As the channel gave it, with the channel's own ids.</param>
    string? SideOf(string bot, string channel, Activity activity);
}
