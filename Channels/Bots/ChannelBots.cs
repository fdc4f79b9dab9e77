using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Bots;

/// <summary>The bots that are set up on one channel.</summary>
internal class ChannelBots<TOptions>(IConfiguration config, IOptionsMonitor<TOptions> options)
    where TOptions : class, IChannelOptions
{
    public IReadOnlyList<string> All => [.. config.GetSection("Bots").GetChildren().Select(bot => bot.Key).Where(bot => options.Get(bot).IsOn)];

    /// <summary>The address that the outside sees, without a slash at its end; empty where none is set.</summary>
    public string PublicUrl => (config["PublicUrl"] ?? "").TrimEnd('/');

    /// <summary>Whether a service outside can be told to call this server.</summary>
    public bool IsPublic => PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bot as the settings spell it, or null where none of that name is on the channel.</summary>
    public string? Find(string bot) => All.FirstOrDefault(name => name.Equals(bot, StringComparison.OrdinalIgnoreCase));

    public TOptions Options(string bot) => options.Get(bot);
}
