using System.Text.RegularExpressions;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Telegram;

/// <summary>Reads and checks one bot's settings; the name of the options is the bot.</summary>
internal sealed partial class TelegramOptionsSetup(IConfiguration config)
    : IConfigureNamedOptions<TelegramOptions>, IValidateOptions<TelegramOptions>
{
    public void Configure(TelegramOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, TelegramOptions options) => Section(name).Bind(options);

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var key = Section(name).Path;
        var faults = new ValidateOptionsResultBuilder();
        if (options.Token is { Length: > 0 } token)
        {
            // The token itself is a secret, so the message does not show it.
            if (!Token().IsMatch(token))
            {
                faults.AddError($"{key}:Token is no token of Telegram. @BotFather gives one such as 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw.");
            }

            foreach (var other in config.GetSection("Bots").GetChildren().Where(other => string.CompareOrdinal(other.Key, name) < 0
                && other[$"{TelegramOptions.Section}:{nameof(TelegramOptions.Token)}"] == token))
            {
                faults.AddError($"{key}:Token is also the token of the bot {other.Key}. Telegram gives each update to one of them only.");
            }
        }

        if (options.WebhookSecret is { Length: > 0 } secret && !Secret().IsMatch(secret))
        {
            faults.AddError($"{key}:WebhookSecret must be 1 to 256 of the letters A-Z, a-z, 0-9, _ and -.");
        }

        if (!Uri.TryCreate(options.ApiRoot, UriKind.Absolute, out var root) || root.Scheme is not ("https" or "http"))
        {
            faults.AddError($"{key}:ApiRoot is \"{options.ApiRoot}\". It must be an address such as https://api.telegram.org.");
        }

        return faults.Build();
    }

    private IConfigurationSection Section(string? bot) => config.GetSection($"Bots:{bot}:{TelegramOptions.Section}");

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{1,100}$")]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
