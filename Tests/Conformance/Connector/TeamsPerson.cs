using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Connector;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>One salesperson, Mia, who is asked in her own chat with the bot in Teams; and a server that the outside reaches.</summary>
internal sealed class TeamsPerson : IAsyncDisposable
{
    /// <summary>The chat, as Teams calls it.</summary>
    public const string Chat = "19:new@thread.tacv2;messageid=7";

    private const string Mia = "29:mia";

    private readonly ConnectorVisitor _teams;

    private TeamsPerson(ConnectorVisitor teams) => _teams = teams;

    public FakeConnector Service => _teams.Service;

    public LeadBotServer Server => _teams.Server;

    public static async Task<TeamsPerson> StartAsync(CancellationToken ct)
    {
        var teams = await ConnectorVisitor.StartAsync(
            visitors: false, ct, ("Owners:intake:Teams:UserId", Mia), ("Owners:strategy:Teams:UserId", Mia), ("PublicUrl", "https://leadbot.example"));
        var person = new TeamsPerson(teams);
        var install = person.Message("");
        install["type"] = "installationUpdate";
        install["action"] = "add";
        install["conversation"]!["id"] = "a:mia";
        using var installed = await teams.PostAsync(install, ct);
        Assert.Equal(HttpStatusCode.OK, installed.StatusCode);
        return person;
    }

    /// <summary>A visitor asks for a person, and Mia takes it.</summary>
    public async Task<(DirectLineVisitor Visitor, string Handoff)> TakeAsync(CancellationToken ct)
    {
        var visitor = await DirectLineVisitor.ArriveAsync(Server.Address, ct);
        await visitor.AskAsync("I want to talk to a person", ct: ct);
        var handoff = await HandoffAsync(ct);
        using var accepted = await PressAsync("handoff/accept", handoff, ct);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        return (visitor, handoff);
    }

    /// <summary>The handoff of the card that came.</summary>
    public async Task<string> HandoffAsync(CancellationToken ct) => (string)(await Until.ThereAsync(
        () => Sent().Select(message => message["attachments"]?[0]?["content"]?["actions"]?[0]?["data"]?["handoffId"]).FirstOrDefault(id => id is not null), ct))!;

    /// <summary>What the bot has put into the chat, in order.</summary>
    public IReadOnlyList<JsonObject> Sent() => [.. Service.Delivered.Where(sent => sent.Conversation == Chat).Select(sent => sent.Message)];

    /// <summary>The newest state of the card.</summary>
    public JsonObject? Card() => (JsonObject?)Service.Calls.LastOrDefault(call => call.Method == "PUT")?.Body?["attachments"]?[0]?["content"];

    public Task<HttpResponseMessage> SayAsync(string text, CancellationToken ct) => PostAsync(Message(text), ct);

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken ct) => _teams.PostAsync(activity, ct);

    public Task<HttpResponseMessage> PressAsync(string verb, string handoff, CancellationToken ct)
    {
        var invoke = Message("");
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["handoffId"] = handoff } } };
        return PostAsync(invoke, ct);
    }

    /// <summary>Something that Mia does in the chat.</summary>
    public JsonObject Message(string text)
    {
        var message = _teams.Message(text, Chat);
        message["from"] = new JsonObject { ["id"] = Mia, ["name"] = "Mia", ["aadObjectId"] = "aad-mia" };
        return message;
    }

    public async Task<JsonNode> LeadAsync(CancellationToken ct)
    {
        using var api = Server.Api();
        return (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", ct))!["items"]![0]!;
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();
}
