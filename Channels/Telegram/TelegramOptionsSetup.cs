using System.Text.RegularExpressions;

using LeadBot.Channels.Bots;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Telegram;

internal sealed partial class TelegramOptionsSetup(IConfiguration config) : ChannelOptionsSetup<TelegramOptions>(config, TelegramOptions.Section)
{
    protected override void Check(string bot, string key, TelegramOptions options, ValidateOptionsResultBuilder faults)
    {
        if (options.Token is { Length: > 0 } token)
        {
            // The token itself is a secret, so the message does not show it.
            if (!Token().IsMatch(token))
            {
                faults.AddError($"{key}:Token is no token of Telegram. @BotFather gives one such as 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw.");
            }

            if (OtherWith(bot, nameof(TelegramOptions.Token), token) is { } other)
            {
                faults.AddError($"{key}:Token is also the token of the bot {other}. Telegram gives each update to one of them only.");
            }
        }

        if (options.WebhookSecret is { Length: > 0 } secret && !Secret().IsMatch(secret))
        {
            faults.AddError($"{key}:WebhookSecret must be 1 to 256 of the letters A-Z, a-z, 0-9, _ and -.");
        }

        CheckAddress(faults, $"{key}:ApiRoot", options.ApiRoot, "https://api.telegram.org");
    }

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{1,100}$")]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
