using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat;

/// <summary>Reads and checks one bot's web chat settings; the name of the options is the bot.</summary>
internal sealed class WebChatOptionsSetup(IConfiguration config, WebChatBots bots)
    : IConfigureNamedOptions<WebChatOptions>, IValidateOptions<WebChatOptions>
{
    private static readonly char[] Separators = [',', ';', ' '];

    public void Configure(WebChatOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, WebChatOptions options)
    {
        var section = Section(name);
        section.Bind(options);
        if (section[nameof(WebChatOptions.AllowedOrigins)] is { Length: > 0 } list)
        {
            options.AllowedOrigins = list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        }
    }

    public ValidateOptionsResult Validate(string? name, WebChatOptions options)
    {
        var key = Section(name).Path;
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        var faults = found.Select(fault => $"{key}:{fault.MemberNames.First()} {fault.ErrorMessage}.").ToList();
        faults.AddRange(options.AllowedOrigins.Where(origin => !Origins.IsPattern(origin)).Select(origin =>
            $"{key}:AllowedOrigins holds \"{origin}\". An origin is scheme and host, such as https://www.example.com or https://*.example.com, without a path."));
        faults.AddRange(SecretFaults(name, key, options.Secret));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> SecretFaults(string? name, string key, string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            yield break;
        }

        if (secret.Any(letter => letter is <= ' ' or > '~'))
        {
            yield return $"{key}:Secret holds a blank or a letter that an HTTP header cannot carry.";
        }

        // The secret alone says which bot is meant. The later of two bots is told.
        foreach (var other in bots.All
            .Where(other => string.CompareOrdinal(other, name) < 0 && Section(other)[nameof(WebChatOptions.Secret)] == secret))
        {
            yield return $"{key}:Secret is also the secret of the bot {other}. Give each bot its own.";
        }
    }

    private IConfigurationSection Section(string? bot) => config.GetSection($"Bots:{bot}:{WebChatOptions.Section}");
}
