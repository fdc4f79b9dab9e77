using LeadBot.Tests.Fakes.Delivery;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>Deliveries while the process is killed and receivers fail at random.</summary>
public sealed class KilledDeliveryTests
{
    private const int Visitors = 12;
    private const int Kills = 4;

    [Fact]
    public async Task Every_lead_arrives_at_both_places_and_a_repeat_is_known_by_its_key()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var folder = new TemporaryFolder();
        await using var receiver = await FakeReceiver.StartAsync(ct);
        await using var smtp = new FakeSmtp().Start();
        var random = new Random(20261121);
        bool OneIn(int many)
        {
            lock (random)
            {
                return random.Next(many) == 0;
            }
        }

        receiver.Answer = _ => Task.FromResult(OneIn(4) ? Results.StatusCode(503) : null);
        receiver.LosesAnswer = () => OneIn(6);
        string[] settings =
        [
            "--Limits:MessagesPerMinute=0", "--Limits:RequestsPerMinutePerAddress=0", $"--Api:Keys:0={LeadBotServer.ApiKey}",
            "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword, "--Outbox:Deliveries:FirstRetry=00:00:00.050", "--Outbox:Deliveries:LongestRetry=00:00:00.200",
            "--Outbox:Deliveries:BreakFor=00:00:00.050", "--Outbox:Deliveries:Gather=00:00:00",
            .. receiver.Settings().Concat(smtp.Settings()).Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        int Pause()
        {
            lock (random)
            {
                return random.Next(300, 1_500);
            }
        }

        var database = Path.Combine(folder.Path, "leadbot.db");
        var server = await ChildServer.StartAsync(database, ct, settings);
        Uri Address() => Volatile.Read(ref server).Address;

        var visitors = Enumerable.Range(0, Visitors).Select(number => Task.Run(() => LeadVisitor.TalkAsync(Address, number, ct), ct)).ToArray();
        var output = "";
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Pause()), ct);
            server.Kill();
            output += server.Output;
            server.Dispose();
            Volatile.Write(ref server, await ChildServer.StartAsync(database, ct, settings));
        }

        foreach (var visitor in await Task.WhenAll(visitors).WaitAsync(TimeSpan.FromMinutes(2), ct))
        {
            visitor.Dispose();
        }

        var expected = Enumerable.Range(0, Visitors).Select(number => $"dana@firm{number}.example").Order(StringComparer.Ordinal).ToList();
        await Until.ThereAsync(() => receiver.Taken.Select(taken => taken.Email).Distinct().Count() == Visitors ? "there" : null, ct);
        await Until.ThereAsync(() => smtp.Mails.Select(mail => mail.Header("Reply-To")).Distinct().Count() == Visitors ? "there" : null, ct);

        Assert.Equal(expected, receiver.Taken.Select(taken => taken.Email!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(receiver.Taken.GroupBy(taken => taken.Id), repeats => Assert.Single(repeats.Select(repeat => repeat.Body.ToJsonString()).Distinct()));
        Assert.All(receiver.Taken.GroupBy(taken => taken.LeadId), lead => Assert.Equal(lead.Select(taken => taken.Version).Order(), lead.Select(taken => taken.Version)));
        Assert.Equal(expected, smtp.Mails.Select(mail => mail.Header("Reply-To")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(0, receiver.Forged);
        output += server.Output;
        Assert.DoesNotContain("whsec_", output, StringComparison.Ordinal);
        server.Dispose();
    }
}
