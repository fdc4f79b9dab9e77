using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WhatsApp;

/// <summary>The bots that have a Twilio account.</summary>
internal sealed class WhatsAppBots(IConfiguration config, IOptionsMonitor<WhatsAppOptions> options)
{
    public IReadOnlyList<string> All => [.. config.GetSection("Bots").GetChildren().Select(bot => bot.Key).Where(bot => options.Get(bot).IsOn)];

    /// <summary>The bot as the settings spell it, or null where none of that name is on WhatsApp.</summary>
    public string? Find(string bot) => All.FirstOrDefault(name => name.Equals(bot, StringComparison.OrdinalIgnoreCase));

    public WhatsAppOptions Options(string bot) => options.Get(bot);

    /// <summary>The address that Twilio was told, without a slash at its end.</summary>
    public string PublicUrl => (config["PublicUrl"] ?? "").TrimEnd('/');
}
