using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Turns;
using LeadBot.Storage;
using LeadBot.Storage.Search;
using LeadBot.Storage.Sqlite;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadBot.Tests.Storage.Turns;

public sealed class SqliteTurnStoreTests : TurnStoreTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leadbot-store-").FullName;

    /// <summary>A turn that reads or writes more the longer a conversation is shows as steps of SQLite's machine, whatever the clock says.</summary>
    [Fact]
    public async Task A_turn_costs_the_same_at_the_thousandth_message()
    {
        await using var engine = await Conversations.Engine.StartAsync(
            async (turn, services, ct) =>
            {
                await services.GetRequiredService<LeadBot.Conversations.Journal.IJournal>().ReadLastAsync(turn.Activity.Conversation!.Id!, 20, ct);
                services.GetRequiredService<TurnWrites>().SetTimer(new TimerChange("idle", "g", DateTimeOffset.MaxValue));
                await Conversations.Turns.TurnRunnerTests.CountAsync(turn, services, ct);
            },
            values =>
            {
                values["Limits:MessagesPerMinute"] = "0";
                values["Storage:Sqlite:Readers"] = "1"; // all reads pass the connection that is counted
                values["Turns:PollInterval"] = "00:00:10"; // nothing else asks meanwhile
            });
        var indexing = engine.Services.GetServices<IHostedService>().OfType<LeadIndexing>().Single();
        await indexing.StopAsync(TestContext.Current.CancellationToken); // nor does what follows the turns
        var conversation = await engine.OpenAsync();
        var steps = 0;
        SQLitePCL.delegate_progress count = _ =>
        {
            steps++;
            return 0;
        };
        var ct = TestContext.Current.CancellationToken;
        await engine.Writer.WriteAsync(
            session =>
            {
                SQLitePCL.raw.sqlite3_progress_handler(((SqliteWriteSession)session).Statements.Connection.Handle, 1, count, null);
                return 0;
            },
            WritePriority.Turn,
            ct);
        await engine.Services.GetRequiredService<SqliteReader>().ReadAsync(
            connection =>
            {
                SQLitePCL.raw.sqlite3_progress_handler(((Microsoft.Data.Sqlite.SqliteConnection)connection).Handle, 1, count, null);
                return Task.FromResult(0);
            },
            ct);

        await TalkAsync(20);
        var early = await StepsAsync();
        await TalkAsync(970);
        var late = await StepsAsync();

        Assert.InRange(late, early * 0.9, early * 1.1);
        Assert.True(early > 100, "nothing was counted");
        GC.KeepAlive(count);

        async Task TalkAsync(int turns)
        {
            var head = await HeadAsync();
            for (var i = 1; i <= turns; i++)
            {
                await engine.SayAsync(conversation, "x", $"client:{head + i}");
                await Until.TrueAsync(async () => await HeadAsync() >= head + (2 * i), TestContext.Current.CancellationToken);
            }
        }

        async Task<int> StepsAsync()
        {
            var head = await HeadAsync();
            var before = Volatile.Read(ref steps);
            await engine.SayAsync(conversation, "x", $"client:{head}");
            await Task.Run(() => SpinWait.SpinUntil(() => engine.Services.GetRequiredService<TurnLeases>().IsIdle, TimeSpan.FromSeconds(10)), ct);
            var found = Volatile.Read(ref steps) - before;
            Assert.Equal(head + 2, await HeadAsync());
            return found;
        }

        async Task<long> HeadAsync() =>
            (await engine.Services.GetRequiredService<LeadBot.Conversations.IConversations>().FindAsync(conversation, ct))!.LastSequence;
    }

    private protected override Task<ServiceProvider> OpenAsync()
    {
        var config = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Sqlite:Path"] = Path.Combine(_folder, "test.db") }).Build();
        var services = new ServiceCollection().AddLogging().AddStorage(config).AddSingleton<TurnNode>().AddSingleton<ChannelSenders>().AddSingleton<IOutboxSignal, OutboxSignal>()
            .BuildServiceProvider();
        return Task.FromResult(services);
    }

    private protected override void Close() => Directory.Delete(_folder, recursive: true);
}
