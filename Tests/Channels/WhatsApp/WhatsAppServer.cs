using LeadBot.Channels.WhatsApp;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>The whole product with a bot at a Twilio of its own, and visitors who write to it.</summary>
internal sealed class WhatsAppServer(LeadBotServer server) : IAsyncDisposable
{
    public const string Public = "https://chat.example.com";
    public const string Visitor = "whatsapp:+14155550123";

    public const string Path = "/api/whatsapp/default";

    public LeadBotServer Server => server;

    public static WhatsAppServer Start(FakeTwilio twilio, params (string Key, string Value)[] settings) => new(LeadBotServer.Start([.. Settings(twilio), .. settings]));

    public static (string Key, string Value)[] Settings(FakeTwilio twilio) =>
    [
        ("PublicUrl", Public), ("Bots:default:WhatsApp:AccountSid", FakeTwilio.Account), ("Bots:default:WhatsApp:AuthToken", FakeTwilio.Token),
        ("Bots:default:WhatsApp:From", "whatsapp:+14155238886"), ("Bots:default:WhatsApp:ApiRoot", twilio.Address),
        ("Bots:default:WhatsApp:ContentApiRoot", twilio.Address), ("Bots:default:WhatsApp:MessagingApiRoot", twilio.Address),
    ];

    /// <summary>What Twilio hands in when a visitor has written.</summary>
    public static Dictionary<string, string> Message(string body, params IEnumerable<(string Name, string Value)> more)
    {
        var form = new Dictionary<string, string>
        {
            ["MessageSid"] = $"SM{Guid.CreateVersion7():n}",
            ["AccountSid"] = FakeTwilio.Account,
            ["From"] = Visitor,
            ["To"] = "whatsapp:+14155238886",
            ["WaId"] = "14155550123",
            ["ProfileName"] = "Ana García",
            ["Body"] = body,
            ["NumMedia"] = "0",
        };
        foreach (var (name, value) in more)
        {
            form[name] = value;
        }

        return form;
    }

    public static string Sign(string path, Dictionary<string, string> form) => TwilioSignature.Compute(
        FakeTwilio.Token, Public + path + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value)));

    /// <summary>A visitor writes.</summary>
    public Task SayAsync(string body, CancellationToken ct, params (string Name, string Value)[] more) => TakenAsync(Path, Message(body, more), ct);

    /// <summary>Twilio reports what became of a message.</summary>
    public Task ReportAsync(string sid, string status, string error, CancellationToken ct) => TakenAsync(
        $"{Path}/status",
        new Dictionary<string, string> { ["MessageSid"] = sid, ["MessageStatus"] = status, ["ErrorCode"] = error, ["To"] = Visitor, ["AccountSid"] = FakeTwilio.Account },
        ct);

    /// <summary>Hands a form in.</summary>
    /// <param name="signature">None is sent where it is null.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form, string? signature, CancellationToken ct)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, path)) { Content = new FormUrlEncodedContent(form) };
        if (signature is not null)
        {
            request.Headers.Add("X-Twilio-Signature", signature);
        }

        return await http.SendAsync(request, ct);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakenAsync(string path, Dictionary<string, string> form, CancellationToken ct)
    {
        using var answer = await PostAsync(path, form, Sign(path, form), ct);
        answer.EnsureSuccessStatusCode();
    }
}
