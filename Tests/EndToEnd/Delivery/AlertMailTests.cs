using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>News of destinations outlive a mailbox that is away, and a restart.</summary>
public sealed class AlertMailTests
{
    private static readonly (string, string)[] s_hasty =
    [
        ("Outbox:Deliveries:FirstRetry", "00:00:00.050"), ("Outbox:Deliveries:LongestRetry", "00:00:00.200"), ("Outbox:Deliveries:BreakFor", "00:00:00.050"),
        ("Outbox:Deliveries:GatherOutside", "00:00:00"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mailbox_that_takes_nothing_for_a_while_hears_of_it_afterwards_and_once()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp().Start();
        receiver.Answer = _ => Task.FromResult<IResult?>(Results.StatusCode(410));
        var isAway = true;
        var refused = 0;
        smtp.Refuse = line => line.StartsWith("MAIL", StringComparison.Ordinal) && isAway && Interlocked.Increment(ref refused) > 0 ? "451 4.3.0 later" : null;
        await using var server = LeadBotServer.Start([.. receiver.Settings(), .. smtp.Settings(), .. s_hasty]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        await Until.TrueAsync(() => AttemptsAsync(server.DatabasePath, 2), Ct);
        isAway = false;
        var alert = await Until.ThereAsync(() => Alerts(smtp).FirstOrDefault(), Ct);
        await Until.TrueAsync(async () => await NumberAsync(server.DatabasePath, "SELECT COUNT(*) FROM alert_mails") == 0, Ct);

        Assert.Equal("Destination crm is paused and needs you", alert.Subject);
        Assert.True(refused >= 2);
        Assert.Single(Alerts(smtp));
    }

    [Fact]
    public async Task News_that_had_not_arrived_when_the_process_died_arrive_after_it_is_back()
    {
        await using var folder = new TemporaryFolder();
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp().Start();
        receiver.Answer = _ => Task.FromResult<IResult?>(Results.StatusCode(410));
        var isAway = true;
        smtp.Refuse = line => line.StartsWith("MAIL", StringComparison.Ordinal) && isAway ? "451 4.3.0 later" : null;
        var database = Path.Combine(folder.Path, "leadbot.db");
        using var server = await MortalServer.StartAsync(
            database, Ct,
            [
                "--Limits:MessagesPerMinute=0", "--Limits:RequestsPerMinutePerAddress=0", $"--Api:Keys:0={LeadBotServer.ApiKey}", "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword,
                .. receiver.Settings().Concat(smtp.Settings()).Concat(s_hasty).Select(setting => $"--{setting.Item1}={setting.Item2}"),
            ]);
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        await Until.TrueAsync(() => AttemptsAsync(database, 1), Ct);
        await server.DieAndReturnAsync(Ct);
        isAway = false;

        Assert.Equal("Destination crm is paused and needs you", (await Until.ThereAsync(() => Alerts(smtp).FirstOrDefault(), Ct)).Subject);
    }

    [Fact]
    public async Task Two_mailboxes_that_are_both_broken_keep_one_piece_of_news_each_and_make_no_more_of_it()
    {
        await using var first = new FakeSmtp().Start();
        await using var second = new FakeSmtp().Start();
        var tries = 0;
        first.Refuse = second.Refuse = line => line.StartsWith("MAIL", StringComparison.Ordinal) && Interlocked.Increment(ref tries) > 0 ? "451 4.3.0 later" : null;
        await using var server = LeadBotServer.Start([.. first.Settings("one"), .. second.Settings("two"), .. s_hasty, ("Outbox:Deliveries:BreakAfter", "2")]);
        using var api = server.Api();
        using var visitor = await LeadVisitor.TalkAsync(() => server.Address, 1, Ct);
        await Until.TrueAsync(
            async () => (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/destinations", Ct))!["items"]!.AsArray().All(item => (string?)item!["health"] == "broken"), Ct);
        await Until.TrueAsync(() => AttemptsAsync(server.DatabasePath, 3), Ct);
        var tried = Volatile.Read(ref tries);
        await Until.TrueAsync(() => Volatile.Read(ref tries) > tried + 10, Ct);

        Assert.Equal(2, await NumberAsync(server.DatabasePath, "SELECT COUNT(*) FROM alert_mails"));
        Assert.Equal(2, await NumberAsync(server.DatabasePath, "SELECT COUNT(*) FROM events WHERE kind = 'destination.broken'"));
    }

    private static List<ReceivedMail> Alerts(FakeSmtp smtp) => [.. smtp.Mails.Where(mail => mail.Subject.StartsWith("Destination ", StringComparison.Ordinal))];

    private static async Task<bool> AttemptsAsync(string database, int atLeast) => await NumberAsync(database, "SELECT COALESCE(MIN(attempts), 0) FROM alert_mails") >= atLeast;

    private static async Task<long> NumberAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync(Ct);
        await using var command = new SqliteCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
