using System.Text.RegularExpressions;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Reads and checks one bot's settings; the name of the options is the bot.</summary>
internal sealed partial class WhatsAppOptionsSetup(IConfiguration config)
    : IConfigureNamedOptions<WhatsAppOptions>, IValidateOptions<WhatsAppOptions>
{
    public void Configure(WhatsAppOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, WhatsAppOptions options) => Section(name).Bind(options);

    public ValidateOptionsResult Validate(string? name, WhatsAppOptions options)
    {
        var key = Section(name).Path;
        var faults = new ValidateOptionsResultBuilder();
        if (options.IsOn)
        {
            if (!Account().IsMatch(options.AccountSid!))
            {
                faults.AddError($"{key}:AccountSid is \"{options.AccountSid}\". Twilio's console shows one that begins with AC and has 34 letters.");
            }

            if (string.IsNullOrEmpty(options.AuthToken))
            {
                faults.AddError($"{key}:AuthToken is missing: the primary token of the account, by which Twilio signs what it sends.");
            }

            if (!Number().IsMatch(options.Sender))
            {
                faults.AddError($"{key}:From is \"{options.From}\". It must be the number that speaks, such as whatsapp:+14155238886.");
            }

            if (!Uri.TryCreate(config["PublicUrl"], UriKind.Absolute, out _))
            {
                faults.AddError($"PublicUrl is missing. Twilio signs the address that it calls ({key}), so LeadBot must know it: the one that stands in Twilio's console, up to /api/whatsapp/{name}.");
            }
        }

        foreach (var (address, setting) in new[] { (options.ApiRoot, "ApiRoot"), (options.ContentApiRoot, "ContentApiRoot") })
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var root) || root.Scheme is not ("https" or "http"))
            {
                faults.AddError($"{key}:{setting} is \"{address}\". It must be an address such as https://api.twilio.com.");
            }
        }

        return faults.Build();
    }

    private IConfigurationSection Section(string? bot) => config.GetSection($"Bots:{bot}:{WhatsAppOptions.Section}");

    [GeneratedRegex("^AC[0-9a-zA-Z]{32}$")]
    private static partial Regex Account();

    [GeneratedRegex(@"^whatsapp:\+[1-9][0-9]{5,14}$")]
    private static partial Regex Number();
}
