using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Routing;

/// <summary>Checks the owners at start; each message names its key.</summary>
internal sealed class OwnersCheck : IValidateOptions<OwnersOptions>
{
    public ValidateOptionsResult Validate(string? name, OwnersOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        foreach (var (key, owner) in options.Owners)
        {
            if (owner.Email is not null && !new EmailAddressAttribute().IsValid(owner.Email))
            {
                failures.AddError($"Owners:{key}:Email is \"{owner.Email}\", which is not an e-mail address.");
            }

            if (owner.Fallback is not null && !options.Owners.ContainsKey(owner.Fallback))
            {
                failures.AddError($"Owners:{key}:Fallback names \"{owner.Fallback}\", which is not among Owners: {string.Join(", ", options.Owners.Keys)}.");
            }
        }

        return failures.Build();
    }
}
