using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Delivery.Webhooks;

/// <summary>Checks a webhook's settings; each message names its key, and none shows a secret.</summary>
internal sealed class WebhookOptionsCheck : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var key = $"{DestinationsOptions.Section}:{name}";
        var faults = new ValidateOptionsResultBuilder();
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.Host.Length == 0)
        {
            faults.AddError(options.Url.Length == 0
                ? $"{key}:Url is missing. Write the address that takes leads, such as https://crm.firm.com/leadbot."
                : $"{key}:Url is no address such as https://crm.firm.com/leadbot.");
        }
        else if (url.UserInfo.Length > 0)
        {
            faults.AddError($"{key}:Url holds a user name or password. Leave them out: the receiver knows LeadBot by the signature.");
        }
        else if (!options.AllowPrivate && url.Scheme != "https")
        {
            faults.AddError($"{key}:Url must begin with https, since it carries what visitors said. For a receiver on your own network set {key}:AllowPrivate.");
        }
        else if (!options.AllowPrivate && url.Port is not (443 or 8443))
        {
            faults.AddError($"{key}:Url names port {url.Port}. Only 443 and 8443 are called, unless {key}:AllowPrivate is set.");
        }

        if (options.Secret.Length == 0)
        {
            faults.AddError($"{key}:Secret is missing. Make one with: echo whsec_$(openssl rand -base64 32)");
        }
        else if (!WebhookSignature.IsSecret(options.Secret))
        {
            faults.AddError($"{key}:Secret must be whsec_ and 24 to 64 bytes as base64. Make one with: echo whsec_$(openssl rand -base64 32)");
        }

        if (!string.IsNullOrEmpty(options.PreviousSecret) && !WebhookSignature.IsSecret(options.PreviousSecret))
        {
            faults.AddError($"{key}:PreviousSecret must be whsec_ and 24 to 64 bytes as base64, as the secret was.");
        }

        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromSeconds(30))
        {
            faults.AddError($"{key}:Timeout must lie between 00:00:01 and 00:00:30.");
        }

        return faults.Build();
    }
}
