using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>The whole product on one channel.</summary>
internal sealed class ChannelStage : IAsyncDisposable
{
    private ChannelStage(ChannelDriver driver, LeadBotServer server) =>
        (Driver, Server, Journal) = (driver, server, new ChannelJournal(server.DatabasePath));

    public ChannelDriver Driver { get; }

    public LeadBotServer Server { get; }

    public ChannelJournal Journal { get; }

    public static async Task<ChannelStage> StartAsync(string channel, int people, CancellationToken ct, params (string Key, string Value)[] more)
    {
        var driver = await DriverAsync(channel, ct);
        var server = LeadBotServer.Start([.. driver.Settings, .. more]);
        driver.Server = () => server.Address;
        for (var person = 0; person < people; person++)
        {
            await driver.ArriveAsync(person, ct);
        }

        return new ChannelStage(driver, server);
    }

    public static Task<ChannelDriver> DriverAsync(string channel, CancellationToken ct) => channel switch
    {
        "teams" => TeamsDriver.StartAsync(ct),
        "telegram" => TelegramDriver.StartAsync(ct),
        "whatsapp" => WhatsAppDriver.StartAsync(ct),
        _ => Task.FromResult<ChannelDriver>(new WebChatDriver()),
    };

    public async Task<JsonNode> LeadAsync(CancellationToken ct)
    {
        using var api = Server.Api();
        return (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", ct))!["items"]![0]!;
    }

    /// <summary>Takes over the only handoff at the desk, and says something to the visitor.</summary>
    public async Task AcceptAndSayAsync(string text, CancellationToken ct)
    {
        using var api = Server.Api();
        var id = (string)(await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/handoffs", ct))!["items"]![0]!["id"]!;
        using var accepted = await api.PostAsync(new Uri($"/api/v1/bots/default/handoffs/{id}/accept", UriKind.Relative), null, ct);
        accepted.EnsureSuccessStatusCode();
        using var said = await api.PostAsJsonAsync($"/api/v1/bots/default/handoffs/{id}/messages", new { key = $"k{text.Length}", text }, ct);
        Assert.True(said.IsSuccessStatusCode, await said.Content.ReadAsStringAsync(ct));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Driver.DisposeAsync();
    }
}
