using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Connector;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>Salespeople in a channel of Teams, and a server whose handoffs go there. Threads are numbered from 0 as they begin.</summary>
internal sealed class TeamsSales : IAsyncDisposable
{
    private const string Channel = "19:sales@thread.tacv2";
    private const int FirstMessage = 7;

    private readonly ConnectorVisitor _teams;

    private TeamsSales(ConnectorVisitor teams) => _teams = teams;

    public Uri Address => _teams.Server.Address;

    public IServiceProvider Services => _teams.Server.Services;

    public static async Task<TeamsSales> StartAsync(CancellationToken ct)
    {
        var teams = await ConnectorVisitor.StartAsync(
            visitors: false, ct, ("Owners:intake:Teams:ChannelId", Channel), ("Owners:strategy:Teams:ChannelId", Channel));
        var install = teams.Message("", Channel);
        install["type"] = "installationUpdate";
        install["action"] = "add";
        install["conversation"]!["isGroup"] = true;
        install["conversation"]!["conversationType"] = "channel";
        install["channelData"]!["channel"] = new JsonObject { ["id"] = Channel };
        using var installed = await teams.PostAsync(install, ct);
        Assert.Equal(HttpStatusCode.OK, installed.StatusCode);
        return new TeamsSales(teams);
    }

    /// <summary>A visitor says something for which a person is called, and Mia takes it.</summary>
    public async Task<DirectLineVisitor> TakenAsync(string words, CancellationToken ct)
    {
        var visitor = await DirectLineVisitor.ArriveAsync(Address, ct);
        await visitor.AskAsync(words, ct: ct);
        using var accepted = await PressAsync(0, "handoff/accept", (await CardAsync(0, ct)).HandoffId, ct);
        accepted.EnsureSuccessStatusCode();
        return visitor;
    }

    /// <summary>Waits for the card with which a thread begins.</summary>
    public async Task<(JsonObject Content, string HandoffId)> CardAsync(int thread, CancellationToken ct)
    {
        var begun = await Until.AtLeastAsync<FakeConnectorCall>(thread + 1, () => [.. _teams.Service.Calls.Where(call => call is { Method: "POST", Path: "v3/conversations" })], ct);
        Assert.Equal(Channel, (string)begun[thread].Body!["channelData"]!["channel"]!["id"]!);
        var content = (JsonObject)begun[thread].Body!["activity"]!["attachments"]![0]!["content"]!;
        return (content, (string)content["actions"]![0]!["data"]!["handoffId"]!);
    }

    public Task<HttpResponseMessage> SayAsync(int thread, string text, CancellationToken ct, string who = "Mia") =>
        _teams.PostAsync(InThread(thread, text, who), ct);

    public Task<HttpResponseMessage> PressAsync(int thread, string verb, string handoff, CancellationToken ct, string who = "Mia")
    {
        var invoke = InThread(thread, "", who);
        invoke["type"] = "invoke";
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["handoffId"] = handoff } },
        };
        return _teams.PostAsync(invoke, ct);
    }

    /// <summary>Cards that were brought up to date, in order, as they are sent.</summary>
    public IReadOnlyList<string> Updates() => [.. _teams.Service.Calls.Where(call => call.Method == "PUT").Select(call => call.Body!.ToJsonString())];

    /// <summary>What was sent into a thread, in order.</summary>
    public IReadOnlyList<string> Heard(int thread) =>
    [
        .. _teams.Service.Calls.Where(call => call.Method == "POST" && Uri.UnescapeDataString(call.Path) == $"v3/conversations/{Thread(thread)}/activities")
            .Select(call => (string)call.Body!["text"]!),
    ];

    public async Task<JsonNode> LeadAsync(CancellationToken ct)
    {
        using var api = _teams.Server.Api();
        return (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", ct))!["items"]![0]!;
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    private static string Thread(int number) => $"19:new@thread.tacv2;messageid={FirstMessage + number}";

    private JsonObject InThread(int thread, string text, string who) => _teams.ChannelMessage(text, Thread(thread), Channel, who);
}
