using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Outbox;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Delivery;
using LeadBot.Tests.Storage.Leads;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>Deliveries while the process is killed and receivers fail at random.</summary>
public sealed class KilledDeliveryTests
{
    private const int Visitors = 12;
    private const int Kills = 4;

    private const int Leads = 300;
    private const int FailingOf100 = 30;
    private static readonly int[] s_killsAt = [60, 140, 220];

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Three_hundred_leads_arrive_at_the_webhook_and_in_the_mailbox_once_each_though_calls_fail_and_the_process_is_killed()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var folder = new TemporaryFolder();
        await using var receiver = await FakeReceiver.StartAsync(ct);
        await using var smtp = new FakeSmtp().Start();
        (receiver.Mood, smtp.Mood) = (new Stumbles(20261121, FailingOf100).Next, new Stumbles(20261122, FailingOf100).Next);
        var expected = await LeadsAsync(folder.Path, ct);
        string[] settings =
        [
            "--Outbox:Deliveries:FirstRetry=00:00:00.050", "--Outbox:Deliveries:LongestRetry=00:00:00.200", "--Outbox:Deliveries:BreakFor=00:00:00.050", "--Outbox:Deliveries:GatherOutside=00:00:00",
            "--Delivery:crm:PerMinute=6000", "--Delivery:sales:PerMinute=6000",
            .. receiver.Settings().Concat(smtp.Settings()).Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        int Arrived() => Math.Min(Ids(receiver).Distinct().Count(), Ids(smtp).Distinct().Count());

        var database = Path.Combine(folder.Path, "leadbot.db");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(s_patience);
        foreach (var some in s_killsAt)
        {
            using var killed = await ChildServer.StartAsync(database, ct, settings);
            await Until.TrueAsync(() => Task.FromResult(Arrived() >= some), patience.Token, () => $"{Arrived()}", patience: s_patience);
            killed.Kill();
        }

        using var server = await ChildServer.StartAsync(database, ct, settings);
        await Until.TrueAsync(() => Task.FromResult(Arrived() >= Leads), patience.Token, () => $"{Arrived()}", patience: s_patience);

        Assert.Equal(expected, receiver.Taken.DistinctBy(taken => taken.Id).Select(taken => $"{taken.LeadId} {taken.Email}").Order(StringComparer.Ordinal));
        Assert.Equal(Leads, Ids(smtp).Distinct().Count());
        Assert.Equal(expected.Select(lead => lead.Split(' ')[1]), Mails(smtp).DistinctBy(mail => mail.Header("Message-ID")).Select(mail => mail.Header("Reply-To")).Order(StringComparer.Ordinal));
        // A receiver tells a repeat by its key, and it is the same letter for letter.
        Assert.All(receiver.Taken.GroupBy(taken => taken.Id), repeats => Assert.Single(repeats.Select(repeat => repeat.Body.ToJsonString()).Distinct()));
        Assert.All(Mails(smtp).GroupBy(mail => mail.Header("Message-ID")), repeats => Assert.Single(repeats.Select(repeat => repeat.Raw).Distinct()));
        Assert.True(receiver.Taken.Count > Leads && receiver.Calls > receiver.Taken.Count, "no call failed and no answer was lost: the test proves little");
        Assert.Equal(0, receiver.Forged);
    }

    /// <summary>Leads that may leave the house, in a database that knows both destinations already. No delivery has begun.</summary>
    private static async Task<IReadOnlyList<string>> LeadsAsync(string folder, CancellationToken ct)
    {
        await using var database = SqliteLeadDatabase.Open(folder);
        await database.Service<IDestinationStates>().ReadAsync(["crm", "sales"], ct);
        var now = TimeProvider.System.GetUtcNow().AddSeconds(1);
        var leads = Enumerable.Range(0, Leads).Select(number => Ready(number, now)).ToList();
        foreach (var some in leads.Chunk(50))
        {
            await database.Writer.CommitAsync(
                [.. some.SelectMany(lead => (ILeadChange[])[new LeadSaved(lead), new Measured(new Measurement(lead.Bot, EventKinds.LeadCaptured, now) { LeadId = lead.Id })])], ct);
        }

        return [.. leads.Select(lead => $"{lead.Id} {lead.Value("email")}").Order(StringComparer.Ordinal)];
    }

    private static Lead Ready(int number, DateTimeOffset now) => new()
    {
        Id = $"lead-{number:000}",
        Bot = "default",
        ConversationId = $"conversation-{number:000}",
        Channel = "webchat",
        Version = 1,
        Outcome = Outcome.Qualified,
        Fields = new Dictionary<string, FieldAnswer> { ["email"] = new() { State = FieldState.Answered, Value = new FieldValue.Text($"dana@firm{number:000}.example"), Quote = "mail" } },
        Consent = new ConsentAnswer { State = ConsentState.Granted, Quote = "yes", At = now },
        CreatedAt = now,
        UpdatedAt = now,
        CapturedAt = now,
        SettledAt = now,
    };

    private static IEnumerable<string> Ids(FakeReceiver receiver) => receiver.Taken.Select(taken => taken.Id);

    private static IEnumerable<string> Ids(FakeSmtp smtp) => Mails(smtp).Select(mail => mail.Header("Message-ID"));

    /// <summary>Those about leads: a mailbox hears of destinations that break as well.</summary>
    private static IEnumerable<ReceivedMail> Mails(FakeSmtp smtp) => smtp.Mails.Where(mail => mail.Header("Reply-To").Length > 0);

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
            "--Outbox:Deliveries:BreakFor=00:00:00.050", "--Outbox:Deliveries:GatherOutside=00:00:00", "--Outbox:Deliveries:Gather=00:00:00",
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
        using var server = await MortalServer.StartAsync(database, ct, settings);
        var visitors = Enumerable.Range(0, Visitors).Select(number => Task.Run(() => LeadVisitor.TalkAsync(() => server.Address, number, ct), ct)).ToArray();
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Pause()), ct);
            await server.DieAndReturnAsync(ct);
        }

        foreach (var visitor in await Task.WhenAll(visitors).WaitAsync(TimeSpan.FromMinutes(2), ct))
        {
            visitor.Dispose();
        }

        var expected = Enumerable.Range(0, Visitors).Select(number => $"dana@firm{number}.example").Order(StringComparer.Ordinal).ToList();
        await Until.TrueAsync(() => receiver.Taken.Select(taken => taken.Email).Distinct().Count() == Visitors, ct);
        await Until.TrueAsync(() => Mails(smtp).Select(mail => mail.Header("Reply-To")).Distinct().Count() == Visitors, ct);

        Assert.Equal(expected, receiver.Taken.Select(taken => taken.Email!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(receiver.Taken.GroupBy(taken => taken.Id), repeats => Assert.Single(repeats.Select(repeat => repeat.Body.ToJsonString()).Distinct()));
        Assert.All(receiver.Taken.GroupBy(taken => taken.LeadId), lead => Assert.Equal(lead.Select(taken => taken.Version).Order(), lead.Select(taken => taken.Version)));
        Assert.Equal(expected, Mails(smtp).Select(mail => mail.Header("Reply-To")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(0, receiver.Forged);
        Assert.DoesNotContain("whsec_", server.Output, StringComparison.Ordinal);
    }
}
