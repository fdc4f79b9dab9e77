using System.Security.Cryptography;
using System.Text;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Telegram;

/// <summary>The bots that have a token.</summary>
internal sealed class TelegramBots(IConfiguration config, IOptionsMonitor<TelegramOptions> options)
{
    private const string SecretOf = "leadbot webhook";

    public IReadOnlyList<string> All => [.. config.GetSection("Bots").GetChildren().Select(bot => bot.Key).Where(bot => options.Get(bot).IsOn)];

    /// <summary>The bot as the settings spell it, or null where none of that name is on Telegram.</summary>
    public string? Find(string bot) => All.FirstOrDefault(name => name.Equals(bot, StringComparison.OrdinalIgnoreCase));

    public TelegramOptions Options(string bot) => options.Get(bot);

    /// <summary>Where Telegram reaches this server, without a slash at its end; null where it cannot.</summary>
    public string? PublicUrl => config["PublicUrl"] is { Length: > 0 } url && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url.TrimEnd('/') : null;

    public bool IsPolled(string bot) => options.Get(bot).Polling ?? PublicUrl is null;

    /// <summary>What Telegram has to send along. Made from the token where the settings name none: who has the token is the bot anyway.</summary>
    public string Secret(string bot)
    {
        var current = options.Get(bot);
        return current.WebhookSecret is { Length: > 0 } secret
            ? secret
            : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(current.Token!), Encoding.UTF8.GetBytes(SecretOf)));
    }

    /// <summary>Signs what a link carries into the chat.</summary>
    public byte[] Sign(string bot, string text) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Get(bot).Token!), Encoding.UTF8.GetBytes($"leadbot link\n{text}"));
}
