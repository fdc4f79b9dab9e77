using LeadBot.BotFramework.Schema;

using Microsoft.Extensions.Configuration;

namespace LeadBot.Channels.WebChat;

/// <summary>The bots of this installation: the keys below <c>Bots</c>.</summary>
internal sealed class WebChatBots(IConfiguration config)
{
    public IEnumerable<string> All => config.GetSection("Bots").GetChildren().Select(bot => bot.Key);

    /// <summary>The bot as a speaker, with the name (<c>Bots:{bot}:Name</c>) that its visitors read.</summary>
    public ChannelAccount Account(string bot) =>
        new(bot, config[$"Bots:{bot}:Name"] is { Length: > 0 } name ? name : null, RoleTypes.Bot);

    /// <summary>The bot's name as the settings spell it, or null.</summary>
    public string? Find(string? name) =>
        All.FirstOrDefault(bot => string.Equals(bot, name, StringComparison.OrdinalIgnoreCase));
}
