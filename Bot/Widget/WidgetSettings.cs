using System.Text.RegularExpressions;

namespace LeadBot.Bot.Widget;

/// <summary>What the frame around the chat needs to know of one bot, from <c>Bots:{bot}</c>.</summary>
/// <param name="Name">The name in the header of the chat; <c>Name</c>.</param>
/// <param name="PrivacyUrl">The notice behind the privacy link, an address or a path of this site; <c>PrivacyUrl</c>.</param>
/// <param name="AllowedOrigins">Who may show the chat in a page, as <c>https://www.example.com</c> or <c>https://*.example.com</c>; none means anyone.</param>
internal sealed partial record WidgetSettings(string Name, string PrivacyUrl, IReadOnlyList<string> AllowedOrigins)
{
    /// <summary>The bot that a launcher without <c>data-bot</c> asks for; it needs no settings.</summary>
    public const string DefaultBot = "default";

    /// <returns>Null where no bot of that name is set up.</returns>
    /// <exception cref="InvalidOperationException">A setting of this bot cannot be used; the message says which.</exception>
    public static WidgetSettings? For(IConfiguration configuration, string bot)
    {
        // A bot's name is a configuration key, so a colon in it would reach into other sections.
        if (!BotName().IsMatch(bot))
            return null;

        var section = configuration.GetSection($"Bots:{bot}");
        if (!section.Exists() && bot != DefaultBot)
            return null;

        return new WidgetSettings(
            section["Name"] ?? "LeadBot",
            PrivacyUrlOf(section, section["PrivacyUrl"] ?? "/privacy"),
            [.. OriginsOf(section.GetSection("WebChat:AllowedOrigins"))]);
    }

    private static string PrivacyUrlOf(IConfigurationSection bot, string url) =>
        (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            ? url
            : throw new InvalidOperationException($"{bot.Path}:PrivacyUrl is '{url}'. Write a path such as /privacy or an address that begins with https://.");

    private static IEnumerable<string> OriginsOf(IConfigurationSection section)
    {
        // A list in a file, or one value with commas, as environment variables are written.
        var list = section.GetChildren().Select(child => child.Value ?? "").ToArray();
        var written = list.Length > 0 ? list : (section.Value ?? "").Split(',');
        foreach (var origin in written.Select(value => value.Trim().TrimEnd('/')).Where(value => value.Length > 0))
        {
            yield return Origin().IsMatch(origin)
                ? origin
                : throw new InvalidOperationException($"{section.Path} holds '{origin}', which is no origin. Write scheme and host, such as https://www.example.com.");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex BotName();

    [GeneratedRegex(@"^https?://(\*\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?$")]
    private static partial Regex Origin();
}
