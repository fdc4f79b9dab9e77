using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd.Delivery;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The whole product under SIGKILL. The engine's own test kills it far more often; this one has every part aboard.</summary>
public sealed class KilledServerTests
{
    private const int Kills = 8;
    private const int Visitors = 6;

    [Fact]
    public async Task A_server_killed_again_and_again_loses_no_message_and_doubles_no_reply()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var folder = new TemporaryFolder();
        var database = Path.Combine(folder.Path, "leadbot.db");
        string[] settings =
        [
            "--Limits:MessagesPerMinute=0", "--Limits:RequestsPerMinutePerAddress=0", $"--Api:Keys:0={LeadBotServer.ApiKey}",
            "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword,
        ];
        using var server = await MortalServer.StartAsync(database, ct, settings);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var visitors = Enumerable.Range(0, Visitors).Select(number => Task.Run(() => TalkAsync(number, () => server.Address, done.Token), ct)).ToArray();
        var random = new Random(20261121);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 500)), ct);
            await server.DieAndReturnAsync(ct);
        }

        var transcripts = await Task.WhenAll(visitors).WaitAsync(TimeSpan.FromMinutes(2), ct);
        Assert.All(transcripts, transcript =>
        {
            var own = transcript.Feed.Where(activity => (string?)activity["from"]?["role"] == "user" && (string?)activity["type"] == "message").ToList();
            Assert.Equal(transcript.Said, own.Select(activity => ((string)activity["id"]!, (string)activity["text"]!)));
            var replies = transcript.Feed.Where(DirectLineVisitor.IsBotMessage).ToList();
            Assert.Equal(replies.Count, replies.DistinctBy(reply => (string)reply["id"]!).Count());
            Assert.All(own, message => Assert.Single(replies, reply => (string?)reply["replyToId"] == (string)message["id"]!));
        });

        using var api = new HttpClient { BaseAddress = server.Address };
        api.DefaultRequestHeaders.Authorization = new("Bearer", LeadBotServer.ApiKey);
        var leads = (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", ct))!["items"]!.AsArray();
        Assert.Equal(Visitors, leads.Count);
        Assert.All(leads, lead => Assert.Equal("qualified", (string?)lead!["outcome"]));
    }

    private static async Task<(List<JsonNode> Feed, List<(string Id, string Text)> Said)> TalkAsync(int number, Func<Uri> address, CancellationToken ct)
    {
        var said = new List<(string, string)>();
        using var visitor = await LeadVisitor.TalkAsync(address, number, (id, text) => said.Add((id, text)), ct);
        return (visitor.Feed, said);
    }
}
