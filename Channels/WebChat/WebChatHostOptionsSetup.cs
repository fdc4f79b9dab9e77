using System.Globalization;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat;

/// <summary>Reads and checks the settings that all bots share.</summary>
internal sealed class WebChatHostOptionsSetup(IConfiguration config)
    : IConfigureOptions<WebChatHostOptions>, IValidateOptions<WebChatHostOptions>
{
    private const string LimitKey = "Limits:RequestsPerMinutePerAddress";

    public void Configure(WebChatHostOptions options)
    {
        options.PublicUrl = config["PublicUrl"] is { Length: > 0 } url ? url : null;
        if (config[LimitKey] is { Length: > 0 } limit)
        {
            // A text that is no number becomes -1, which Validate refuses with the key's name.
            options.RequestsPerMinutePerAddress =
                int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        }
    }

    public ValidateOptionsResult Validate(string? name, WebChatHostOptions options)
    {
        var faults = new List<string>();
        if (options.PublicUrl is { } url && !IsAddress(url))
        {
            faults.Add($"PublicUrl is \"{url}\". It must be an http or https address without query, such as https://bot.example.com.");
        }

        if (options.RequestsPerMinutePerAddress < 0)
        {
            faults.Add($"{LimitKey} is \"{config[LimitKey]}\". It must be a whole number; 0 means no limit.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
