using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Connector;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>Teams, where it is open to visitors, behind a Bot Connector that behaves as documented.</summary>
internal sealed class TeamsDriver : ChannelDriver
{
    private const string App = "0b0f3c8e-1111-4222-8333-944455556666";
    private const string HeroCard = "application/vnd.microsoft.card.hero";

    private static readonly TokenForge s_forge = new();
    private static readonly TokenForge s_thief = new("key-1");

    private readonly FakeConnector _service;
    private int _count;

    private TeamsDriver(FakeConnector service) => _service = service;

    public static async Task<ChannelDriver> StartAsync(CancellationToken ct)
    {
        var service = await FakeConnector.StartAsync(ct);
        service.Keys.Add(s_forge.Jwk());
        return new TeamsDriver(service);
    }

    public override (string Key, string Value)[] Settings =>
    [
        ("Bots:default:Teams:AppId", App), ("Bots:default:Teams:AppPassword", "right"), ("Bots:default:Teams:TenantId", "t"),
        ("Bots:default:Teams:OpenIdMetadata", _service.Metadata), ("Bots:default:Teams:LoginUrl", $"{_service.Address}/t"), ("Bots:default:Teams:Visitors", "true"),
    ];

    public override Func<Stumble>? Mood
    {
        set => _service.Mood = value ?? (() => Stumble.None);
    }

    public override Gate FileGate => _service.FileGate;

    public override int Tries => _service.Calls.Count;

    public override void RefuseNext() => _service.Next(400, "BadSyntax");

    public override string Conversation(int person) => $"a:{person}";

    public override ChannelRequest Message(int person, string text) => Request(Activity(person, "message", text));

    public override ChannelRequest Typing(int person) => Request(Activity(person, "typing", null));

    public override ChannelRequest Picture(int person)
    {
        var activity = Activity(person, "message", null);
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = $"{_service.ServiceUrl}v3/attachments/1/views/original", ["name"] = "plan.png" });
        return Request(activity);
    }

    public override Task<IReadOnlyList<string>> HeardAsync(int person, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([.. Delivered(person).Select(message => (string?)message["text"] ?? "")]);

    public override Task<IReadOnlyList<(string Label, ChannelRequest Press)>> ButtonsAsync(int person, CancellationToken ct)
    {
        var actions = Delivered(person).Select(Actions).LastOrDefault(found => found is not null) ?? [];
        return Task.FromResult<IReadOnlyList<(string, ChannelRequest)>>([.. actions.Select(action => ((string)action!["title"]!, Message(person, (string)action["value"]!)))]);
    }

    public override async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await base.DisposeAsync();
    }

    private static JsonArray? Actions(JsonObject message) =>
        message["suggestedActions"]?["actions"] as JsonArray
        ?? (message["attachments"] as JsonArray)?.FirstOrDefault(file => (string?)file!["contentType"] == HeroCard)?["content"]?["buttons"] as JsonArray;

    private IEnumerable<JsonObject> Delivered(int person) =>
        _service.Delivered.Where(sent => sent.Conversation == Conversation(person)).Select(sent => sent.Message);

    private JsonObject Activity(int person, string type, string? text)
    {
        var count = Interlocked.Increment(ref _count);
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{count}",
            ["text"] = text,
            ["channelId"] = "msteams",
            ["serviceUrl"] = _service.ServiceUrl,
            ["timestamp"] = TimeProvider.System.GetUtcNow().AddMilliseconds(count).ToString("O", CultureInfo.InvariantCulture),
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Dana", ["aadObjectId"] = $"aad-{person}" },
            ["recipient"] = new JsonObject { ["id"] = $"28:{App}", ["name"] = "Nora" },
            ["conversation"] = new JsonObject { ["id"] = Conversation(person), ["conversationType"] = "personal", ["tenantId"] = "t" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
        };
    }

    private ChannelRequest Request(JsonObject activity)
    {
        var body = activity.ToJsonString();
        return new(() => Make(s_forge), () => Make(s_thief));

        HttpRequestMessage Make(TokenForge forge)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server(), "/api/messages"))
            {
                Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            request.Headers.TryAddWithoutValidation("Authorization", forge.Header(TokenForge.Claims(App, _service.ServiceUrl, TimeProvider.System.GetUtcNow())));
            return request;
        }
    }
}
