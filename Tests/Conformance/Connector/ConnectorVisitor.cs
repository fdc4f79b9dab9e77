using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Connector;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>Somebody in Teams, and Azure Bot Service between them and the whole product.</summary>
internal sealed class ConnectorVisitor : IAsyncDisposable
{
    public const string App = "0b0f3c8e-1111-4222-8333-944455556666";

    private readonly HttpClient _http = new();
    private int _count;

    private ConnectorVisitor(FakeConnector service, LeadBotServer server) => (Service, Server) = (service, server);

    public FakeConnector Service { get; }

    public LeadBotServer Server { get; }

    public static TokenForge Forge { get; } = new();

    public static async Task<ConnectorVisitor> StartAsync(bool visitors, CancellationToken ct, params (string Key, string Value)[] settings)
    {
        var service = await FakeConnector.StartAsync(ct);
        service.Keys.Add(Forge.Jwk());
        var server = LeadBotServer.Start(
        [
            ("Bots:default:Teams:AppId", App), ("Bots:default:Teams:AppPassword", "right"), ("Bots:default:Teams:TenantId", "t"),
            ("Bots:default:Teams:OpenIdMetadata", service.Metadata), ("Bots:default:Teams:LoginUrl", $"{service.Address}/t"),
            ("Bots:default:Teams:Visitors", visitors ? "true" : "false"),
            .. settings,
        ]);
        return new ConnectorVisitor(service, server);
    }

    public JsonObject Claims() => TokenForge.Claims(App, Service.ServiceUrl, TimeProvider.System.GetUtcNow());

    /// <summary>A message of the person in their chat with the bot.</summary>
    public JsonObject Message(string text, string conversation = "a:1") => new()
    {
        ["type"] = "message",
        ["id"] = $"{++_count}",
        ["text"] = text,
        ["channelId"] = "msteams",
        ["serviceUrl"] = Service.ServiceUrl,
        ["timestamp"] = TimeProvider.System.GetUtcNow().AddMilliseconds(_count).ToString("O", CultureInfo.InvariantCulture),
        ["from"] = new JsonObject { ["id"] = "29:visitor", ["name"] = "Dana", ["aadObjectId"] = "aad-1" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{App}", ["name"] = "Nora" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = "t" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
    };

    /// <summary>What somebody writes to the bot in a team's channel, by naming it.</summary>
    public JsonObject ChannelMessage(string text, string conversation, string channel, string who)
    {
        var message = Message(text.Length == 0 ? "" : $"<at>Nora</at> {text}", conversation);
        message["from"] = new JsonObject { ["id"] = $"29:{who}", ["name"] = who };
        message["conversation"]!["isGroup"] = true;
        message["conversation"]!["conversationType"] = "channel";
        message["channelData"]!["channel"] = new JsonObject { ["id"] = channel };
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Nora</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{App}", ["name"] = "Nora" },
        });
        return message;
    }

    public Task<HttpResponseMessage> SayAsync(string text, CancellationToken ct) => PostAsync(Message(text).ToJsonString(), Forge.Header(Claims()), ct);

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken ct) =>
        PostAsync(activity.ToJsonString(), Forge.Header(Claims()), ct);

    public Task<HttpResponseMessage> PostAsync(string body, string? authorization, CancellationToken ct)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server.Address, "/api/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return _http.SendAsync(request, ct);
    }

    /// <summary>Waits until the bot has sent that many messages, and gives their bodies.</summary>
    public Task<IReadOnlyList<JsonObject>> HearAsync(int count, CancellationToken ct) => Until.AtLeastAsync<JsonObject>(
        count, () => [.. Service.Calls.Where(call => call.Method == "POST" && call.Body is not null).Select(call => call.Body!)], ct);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        await Service.DisposeAsync();
    }
}
