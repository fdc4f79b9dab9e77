using System.ComponentModel.DataAnnotations;

namespace LeadBot.Channels.WebChat;

/// <summary>Web chat of one bot. Bound from <c>Bots:{bot}:WebChat</c>; every bot has web chat, also without the section.</summary>
public sealed class WebChatOptions
{
    public const string Section = "WebChat";

    /// <summary>
    /// The Direct Line secret: all conversations of the bot, so it stays on servers. Without it the endpoints that want a secret
    /// answer 401, and the widget still works. Secret: never logged.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>
    /// Origins that may embed the widget, such as <c>https://www.example.com</c> or <c>https://*.example.com</c>; our own always may. Empty: any.
    /// One text with commas is read too.
    /// </summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>How long a token is accepted. 1 second to 7 days; default 30 minutes, and clients refresh every 15.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00", ErrorMessage = "must lie between 00:00:01 and 7.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a link in a mail brings a visitor back into their conversation. 1 hour to 30 days; default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00", ErrorMessage = "must lie between 01:00:00 and 30.00:00:00")]
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long after its last message a conversation can be taken up again by an old token. 1 minute to 30 days, the default.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00", ErrorMessage = "must lie between 00:01:00 and 30.00:00:00")]
    public TimeSpan ResumeWithin { get; set; } = TimeSpan.FromDays(30);
}
