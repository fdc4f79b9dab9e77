using System.Globalization;
using System.Text.Json.Nodes;
using LeadBot.Channels.WhatsApp;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Connector;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>WhatsApp through Twilio.</summary>
internal sealed class WhatsAppDriver : ChannelDriver
{
    private const string Public = "https://chat.example.com";
    private const string Path = "/api/whatsapp/default";

    private readonly FakeTwilio _twilio;

    private WhatsAppDriver(FakeTwilio twilio) => _twilio = twilio;

    public static async Task<ChannelDriver> StartAsync(CancellationToken ct)
    {
        var twilio = await FakeTwilio.StartAsync(ct);
        twilio.Media["ME1"] = (FakeConnector.Picture, "image/png");
        return new WhatsAppDriver(twilio);
    }

    public override (string Key, string Value)[] Settings =>
    [
        ("PublicUrl", Public), ("Bots:default:WhatsApp:AccountSid", FakeTwilio.Account), ("Bots:default:WhatsApp:AuthToken", FakeTwilio.Token),
        ("Bots:default:WhatsApp:From", "whatsapp:+14155238886"), ("Bots:default:WhatsApp:ApiRoot", _twilio.Address),
        ("Bots:default:WhatsApp:ContentApiRoot", _twilio.Address),
    ];

    public override Func<Stumble>? Mood
    {
        set => _twilio.Mood = value ?? (() => Stumble.None);
    }

    public override Gate FileGate => _twilio.FileGate;

    public override int Tries => _twilio.Tries;

    public override int Longest => 1_600;

    public override void RefuseNext() => _twilio.FailNext(400, 63_021);

    public override string Conversation(int person) => $"whatsapp:+1415{5_550_000 + person}";

    public override ChannelRequest Message(int person, string text) => Form(person, ("Body", text), ("NumMedia", "0"));

    public override ChannelRequest Picture(int person) => Form(
        person, ("Body", ""), ("NumMedia", "1"), ("MediaContentType0", "image/png"), ("MediaUrl0", $"{_twilio.Address}/2010-04-01/Accounts/{FakeTwilio.Account}/Messages/MM1/Media/ME1"));

    public override Task<IReadOnlyList<string>> HeardAsync(int person, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>(
        [.. Sent(person).Select(sent => sent.TryGetValue("Body", out var text) ? text : (string)Menu(sent)!["body"]!)]);

    public override Task<IReadOnlyList<(string Label, ChannelRequest Press)>> ButtonsAsync(int person, CancellationToken ct)
    {
        var buttons = Sent(person).Select(Menu).LastOrDefault(menu => menu is not null) is { } menu ? (menu["actions"] ?? menu["items"])!.AsArray() : [];
        return Task.FromResult<IReadOnlyList<(string, ChannelRequest)>>([.. buttons.Select(button => button!["title"] is { } title
            ? ((string)title!, Form(person, ("Body", (string)title!), ("ButtonText", (string)title!), ("ButtonPayload", (string)button["id"]!), ("NumMedia", "0")))
            : ((string)button["item"]!, Form(person, ("Body", (string)button["item"]!), ("ListTitle", (string)button["item"]!), ("ListId", (string)button["id"]!), ("NumMedia", "0"))))]);
    }

    public override async ValueTask DisposeAsync()
    {
        await _twilio.DisposeAsync();
        await base.DisposeAsync();
    }

    private IEnumerable<Dictionary<string, string>> Sent(int person) => _twilio.Sent.Where(sent => sent["To"] == Conversation(person));

    /// <summary>The quick replies or the list that a message shows; contents are numbered as they were made.</summary>
    private JsonNode? Menu(Dictionary<string, string> sent) => sent.TryGetValue("ContentSid", out var sid)
        ? _twilio.Contents[int.Parse(sid.AsSpan(2), CultureInfo.InvariantCulture) - 1]["types"]!.AsObject().First().Value
        : null;

    private ChannelRequest Form(int person, params (string Name, string Value)[] fields)
    {
        var form = new Dictionary<string, string>
        {
            ["MessageSid"] = $"SM{Guid.CreateVersion7():n}",
            ["AccountSid"] = FakeTwilio.Account,
            ["From"] = Conversation(person),
            ["To"] = "whatsapp:+14155238886",
            ["WaId"] = Conversation(person)["whatsapp:+".Length..],
            ["ProfileName"] = "Dana",
        };
        foreach (var (name, value) in fields)
        {
            form[name] = value;
        }

        var signed = Public + Path + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
        return new(() => Make(FakeTwilio.Token), () => Make("another account's token"));

        HttpRequestMessage Make(string token)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server(), Path)) { Content = new FormUrlEncodedContent(form) };
            request.Headers.Add("X-Twilio-Signature", TwilioSignature.Compute(token, signed));
            return request;
        }
    }
}
