using System.Text.RegularExpressions;

using LeadBot.Channels.Bots;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WhatsApp;

internal sealed partial class WhatsAppOptionsSetup(IConfiguration config) : ChannelOptionsSetup<WhatsAppOptions>(config, WhatsAppOptions.Section)
{
    private const int MostTemplates = 50;
    private const int LongestTemplate = 1_024;

    protected override void Check(string bot, string key, WhatsAppOptions options, ValidateOptionsResultBuilder faults)
    {
        if (options.IsOn)
        {
            CheckAccount(bot, key, options, faults);
            CheckTemplates(key, options, faults);
        }

        CheckAddress(faults, $"{key}:ApiRoot", options.ApiRoot, "https://api.twilio.com");
        CheckAddress(faults, $"{key}:ContentApiRoot", options.ContentApiRoot, "https://content.twilio.com");
        CheckAddress(faults, $"{key}:MessagingApiRoot", options.MessagingApiRoot, "https://messaging.twilio.com");
    }

    private void CheckAccount(string bot, string key, WhatsAppOptions options, ValidateOptionsResultBuilder faults)
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

        if (!Uri.TryCreate(Config["PublicUrl"], UriKind.Absolute, out _))
        {
            faults.AddError($"PublicUrl is missing. Twilio signs the address that it calls ({key}), so LeadBot must know it: the one that stands in Twilio's console, up to /api/whatsapp/{bot}.");
        }
    }

    private static void CheckTemplates(string key, WhatsAppOptions options, ValidateOptionsResultBuilder faults)
    {
        if (options.Templates.Count > MostTemplates)
        {
            faults.AddError($"{key}:Templates has {options.Templates.Count} templates; {MostTemplates} are the most.");
        }

        foreach (var (name, template) in options.Templates)
        {
            if (!Name().IsMatch(name))
            {
                faults.AddError($"{key}:Templates:{name} is no name by which a person can pick it: 1 to 40 of the letters a-z, 0-9, _ and -.");
            }

            if (!Content().IsMatch(template.ContentSid))
            {
                faults.AddError($"{key}:Templates:{name}:ContentSid is \"{template.ContentSid}\". Twilio's Content Template Builder shows one that begins with HX and has 34 letters.");
            }

            if (template.Text.Length is 0 or > LongestTemplate)
            {
                faults.AddError($"{key}:Templates:{name}:Text must be the template's words, with {{{{1}}}}, {{{{2}}}} where something is put in: 1 to {LongestTemplate} characters.");
            }
        }
    }

    [GeneratedRegex("^AC[0-9a-zA-Z]{32}$")]
    private static partial Regex Account();

    [GeneratedRegex(@"^whatsapp:\+[1-9][0-9]{5,14}$")]
    private static partial Regex Number();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,40}$")]
    private static partial Regex Name();

    [GeneratedRegex("^HX[0-9a-zA-Z]{32}$")]
    private static partial Regex Content();
}
