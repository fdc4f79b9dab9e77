using System.Security.Cryptography;
using System.Text;

using LeadBot.Channels.Bots;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Telegram;

/// <summary>The bots that have a token.</summary>
internal sealed class TelegramBots(IConfiguration config, IOptionsMonitor<TelegramOptions> options) : ChannelBots<TelegramOptions>(config, options)
{
    private const string SecretOf = "leadbot webhook";

    /// <summary>Whether updates are fetched instead of sent here.</summary>
    public bool IsPolled(string bot) => Options(bot).Polling ?? !IsPublic;

    /// <summary>Where Telegram sends a bot's updates.</summary>
    public string Webhook(string bot) => $"{PublicUrl}/api/telegram/{bot}";

    /// <summary>What Telegram has to send along. Made from the token where the settings name none: who has the token is the bot anyway.</summary>
    public string Secret(string bot)
    {
        var current = Options(bot);
        return current.WebhookSecret is { Length: > 0 } secret
            ? secret
            : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(current.Token!), Encoding.UTF8.GetBytes(SecretOf)));
    }

    /// <summary>Signs what a link carries into the chat.</summary>
    public byte[] Sign(string bot, string text) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Options(bot).Token!), Encoding.UTF8.GetBytes($"leadbot link\n{text}"));
}
