using LeadBot.Channels.WhatsApp;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>The whole product with a bot at a Twilio of its own, and visitors who write to it.</summary>
internal sealed class WhatsAppServer(LeadBotServer server) : IAsyncDisposable
{
    public const string Public = "https://chat.example.com";
    public const string Visitor = "whatsapp:+14155550123";

    private const string Path = "/api/whatsapp/default";

    public LeadBotServer Server => server;

    public static WhatsAppServer Start(FakeTwilio twilio, params (string Key, string Value)[] settings) => new(LeadBotServer.Start([.. Settings(twilio), .. settings]));

    public static (string Key, string Value)[] Settings(FakeTwilio twilio) =>
    [
        ("PublicUrl", Public), ("Bots:default:WhatsApp:AccountSid", FakeTwilio.Account), ("Bots:default:WhatsApp:AuthToken", FakeTwilio.Token),
        ("Bots:default:WhatsApp:From", "whatsapp:+14155238886"), ("Bots:default:WhatsApp:ApiRoot", twilio.Address),
        ("Bots:default:WhatsApp:ContentApiRoot", twilio.Address), ("Bots:default:WhatsApp:MessagingApiRoot", twilio.Address),
    ];

    /// <summary>A visitor writes.</summary>
    public async Task SayAsync(string body, CancellationToken ct, params (string Name, string Value)[] more)
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

        await PostAsync(Path, form, ct);
    }

    /// <summary>Twilio reports what became of a message.</summary>
    public Task ReportAsync(string sid, string status, string error, CancellationToken ct) => PostAsync(
        $"{Path}/status",
        new Dictionary<string, string> { ["MessageSid"] = sid, ["MessageStatus"] = status, ["ErrorCode"] = error, ["To"] = Visitor, ["AccountSid"] = FakeTwilio.Account },
        ct);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task PostAsync(string path, Dictionary<string, string> form, CancellationToken ct)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, path)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", TwilioSignature.Compute(
            FakeTwilio.Token, Public + path + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value))));
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }
}
