using System.Runtime.CompilerServices;
using System.Text.Json;

using LeadBot.Conversations.Checks;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Whether Twilio knows each bot's account, and can reach this server.</summary>
internal sealed class WhatsAppCheck(WhatsAppBots bots, TwilioApi api) : ISetUpCheck
{
    public async IAsyncEnumerable<SetUpFinding> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var bot in bots.All)
        {
            var part = $"WhatsApp ({bot})";
            yield return await AccountAsync(bot, part, ct);
            yield return bots.IsPublic
                ? new SetUpFinding(part, true, $"In Twilio's console \"When a message comes in\" must be {bots.PublicUrl}/api/whatsapp/{bot}#rc=3&rp=all (POST).")
                : new SetUpFinding(part, false, $"PublicUrl is {bots.PublicUrl}: Twilio sends messages to https addresses only. Set PublicUrl to the address that stands in Twilio's console.");
            foreach (var template in bots.Options(bot).Templates)
            {
                if (await TemplateAsync(bot, template.Key, template.Value, part, ct) is { } fault)
                {
                    yield return fault;
                }
            }
        }
    }

    private async Task<SetUpFinding> AccountAsync(string bot, string part, CancellationToken ct)
    {
        var key = $"Bots:{bot}:WhatsApp";
        try
        {
            var answer = await api.FindAccountAsync(bots.Options(bot), ct);
            if (answer.Status is 401 or 403 or 404)
            {
                return new SetUpFinding(part, false, $"Twilio does not know the account or its token. Look up both in Twilio's console and set {key}:AccountSid and {key}:AuthToken.");
            }

            if (!answer.IsOk)
            {
                return new SetUpFinding(part, false, $"Twilio answered with {answer.Status} {answer.Message}. Try again later.");
            }

            var status = answer.Body.TryGetProperty("status", out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : "active";
            return status == "active"
                ? new SetUpFinding(part, true, $"Twilio knows the account; {bots.Options(bot).Sender} speaks.")
                : new SetUpFinding(part, false, $"The account {key}:AccountSid is {status}. Open it again in Twilio's console.");
        }
        catch (HttpRequestException fault)
        {
            return new SetUpFinding(part, false, $"{fault.Message} Check {key}:ApiRoot and whether this machine reaches the internet.");
        }
    }

    private async Task<SetUpFinding?> TemplateAsync(string bot, string name, WhatsAppTemplate template, string part, CancellationToken ct)
    {
        try
        {
            var answer = await api.FindContentAsync(bots.Options(bot), template.ContentSid, ct);
            return answer.Status == 404
                ? new SetUpFinding(part, false, $"Bots:{bot}:WhatsApp:Templates:{name}:ContentSid names no content of the account. Twilio's Content Template Builder shows the right one.")
                : null;
        }
        catch (HttpRequestException)
        {
            return null; // the account's own line says that Twilio is not reached
        }
    }
}
