using Microsoft.Extensions.Configuration;

namespace LeadBot.Delivery.Webhooks;

/// <summary>A webhook. Bound from <c>Delivery:{name}</c> where its kind is <c>Webhook</c>.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Where leads are posted: <c>https</c>, on port 443 or 8443.</summary>
    public string Url { get; set; } = "";

    /// <summary><c>whsec_</c> and 24 to 64 bytes as base64. Secret: never shown, never logged.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The secret of before, while receivers change to the new one: each delivery is signed with both then. Secret as well.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>For receivers on an intranet, and for tests: its host may have a private address, any port, and <c>http</c>.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>How long the receiver may take to answer, 1 to 30 seconds; default 15.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    public IEnumerable<string> Secrets => new[] { Secret, PreviousSecret }.Where(secret => !string.IsNullOrEmpty(secret)).OfType<string>();

    public static void Read(IConfigurationSection section, WebhookOptions options) => section.Bind(options);
}
