using LeadBot.Channels.Bots;

namespace LeadBot.Channels.Telegram;

/// <summary>One bot on Telegram. Bound from <c>Bots:{bot}:Telegram</c>; off without a token.</summary>
public sealed class TelegramOptions : IChannelOptions
{
    public const string Section = "Telegram";

    /// <summary>The token that @BotFather gave. It stands in every address that is called. Secret: never logged.</summary>
    public string? Token { get; set; }

    /// <summary>
    /// What Telegram sends along with each update, 1 to 256 of <c>A-Z a-z 0-9 _ -</c>; empty makes one from the token. Secret: never logged.
    /// </summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Where the Bot API is; a server of one's own has another address.</summary>
    public string ApiRoot { get; set; } = "https://api.telegram.org";

    /// <summary>Whether updates are fetched; null fetches them where no <c>PublicUrl</c> is set to which Telegram could send them.</summary>
    public bool? Polling { get; set; }

    public bool IsOn => Token is { Length: > 0 };
}
