using System.Collections.Frozen;

using LeadBot.BotFramework.Schema;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace LeadBot.Channels.WebChat;

/// <summary>The bots of this installation: the keys below <c>Bots</c>.</summary>
internal sealed class WebChatBots : IDisposable
{
    private readonly IDisposable _reload;

    /// <summary>Asked on every request, and a walk over all settings: kept until they change.</summary>
    private volatile FrozenDictionary<string, Bot> _bots;

    public WebChatBots(IConfiguration config)
    {
        _bots = Read(config);
        _reload = ChangeToken.OnChange(config.GetReloadToken, () => _bots = Read(config));
    }

    public IEnumerable<string> All => _bots.Values.Select(bot => bot.Key);

    /// <summary>The bot as the settings spell it, or null.</summary>
    public string? Find(string? bot) => bot is not null && _bots.TryGetValue(bot, out var found) ? found.Key : null;

    /// <summary>The bot as a speaker.</summary>
    public ChannelAccount Account(string bot) => new(bot, _bots.GetValueOrDefault(bot)?.Name, RoleTypes.Bot);

    public void Dispose() => _reload.Dispose();

    private static FrozenDictionary<string, Bot> Read(IConfiguration config) =>
        config.GetSection("Bots").GetChildren()
            .Select(bot => new Bot(bot.Key, bot["Name"] is { Length: > 0 } name ? name : null))
            .ToFrozenDictionary(bot => bot.Key, StringComparer.OrdinalIgnoreCase);

    /// <param name="Name"><c>Bots:{bot}:Name</c>.</param>
    private sealed record Bot(string Key, string? Name);
}
