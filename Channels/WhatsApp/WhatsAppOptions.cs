using LeadBot.Channels.Bots;

namespace LeadBot.Channels.WhatsApp;

/// <summary>One bot on WhatsApp through Twilio. Bound from <c>Bots:{bot}:WhatsApp</c>; off without an account.</summary>
public sealed class WhatsAppOptions : IChannelOptions
{
    public const string Section = "WhatsApp";

    /// <summary>Twilio's account, <c>AC…</c>.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The account's primary token: it signs what Twilio sends. Secret: never logged.</summary>
    public string? AuthToken { get; set; }

    /// <summary>The number that speaks, <c>whatsapp:+14155238886</c> or without the prefix.</summary>
    public string? From { get; set; }

    public string ApiRoot { get; set; } = "https://api.twilio.com";

    /// <summary>Where messages with buttons are made.</summary>
    public string ContentApiRoot { get; set; } = "https://content.twilio.com";

    /// <summary>Where the typing indicator is.</summary>
    public string MessagingApiRoot { get; set; } = "https://messaging.twilio.com";

    /// <summary>Whether visitors see that an answer is being written. It also marks their message as read. Default false.</summary>
    public bool Typing { get; set; }

    /// <summary>Approved templates by the name under which people pick them; at most 50.</summary>
    public IDictionary<string, WhatsAppTemplate> Templates { get; } = new Dictionary<string, WhatsAppTemplate>(StringComparer.OrdinalIgnoreCase);

    public bool IsOn => AccountSid is { Length: > 0 };

    /// <summary>The number as Twilio wants it.</summary>
    public string Sender => From is null || From.StartsWith("whatsapp:", StringComparison.Ordinal) ? From ?? "" : $"whatsapp:{From}";
}
