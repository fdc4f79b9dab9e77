using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Delivery.Email;

/// <summary>Checks a mailbox's settings; each message names its key, and none shows a password.</summary>
internal sealed class EmailOptionsCheck : IValidateOptions<EmailOptions>
{
    public ValidateOptionsResult Validate(string? name, EmailOptions options)
    {
        var key = $"{DestinationsOptions.Section}:{name}";
        var faults = new ValidateOptionsResultBuilder();
        if (options.Smtp.Host.Length == 0)
        {
            faults.AddError($"{key}:Smtp:Host is missing. Write the name of your mail server, such as smtp.firm.com.");
        }
        else if (Uri.CheckHostName(options.Smtp.Host) == UriHostNameType.Unknown)
        {
            faults.AddError($"{key}:Smtp:Host is \"{options.Smtp.Host}\". Write a name such as smtp.firm.com, without a port.");
        }

        if (options.Smtp.Port is < 1 or > 65_535)
        {
            faults.AddError($"{key}:Smtp:Port is {options.Smtp.Port}. It is 587 (STARTTLS) or 465 (TLS) on most servers.");
        }

        if (string.IsNullOrEmpty(options.Smtp.User) != string.IsNullOrEmpty(options.Smtp.Password))
        {
            faults.AddError($"{key}:Smtp:{(string.IsNullOrEmpty(options.Smtp.User) ? "User" : "Password")} is missing: a sign-in needs both, a server without one neither.");
        }

        if (options.Smtp.Timeout < TimeSpan.FromSeconds(1) || options.Smtp.Timeout > TimeSpan.FromMinutes(2))
        {
            faults.AddError($"{key}:Smtp:Timeout must lie between 00:00:01 and 00:02:00.");
        }

        if (options.From.Length == 0)
        {
            faults.AddError($"{key}:From is missing. Write the address that mail comes from, such as leadbot@firm.com.");
        }
        else if (!MailAddressText.IsAddress(options.From))
        {
            faults.AddError($"{key}:From is \"{options.From}\", which is not an e-mail address.");
        }

        foreach (var to in options.To.Where(to => !MailAddressText.IsAddress(to)))
        {
            faults.AddError($"{key}:To names \"{to}\", which is not an e-mail address.");
        }

        return faults.Build();
    }
}
