using LeadBot.Storage;
using LeadBot.Storage.Writing;

namespace LeadBot.Tests.Storage.Sqlite;

public sealed class SqliteWriterTests : IDisposable
{
    private readonly Database _database = new(queueLength: 100);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_queues_during_a_commit_is_committed_together()
    {
        var writes = await WhileBusyAsync(() => Enumerable.Range(0, 60).Select(i => _database.Writer.WriteAsync(
            session =>
            {
                Database.Add(session, $"{i:D2}");
                return (Mine: session.ReadAll("SELECT key FROM settings", row => row.GetString(0)).Count, Seen: _database.KeysAsync().Result.Count);
            },
            WritePriority.Turn,
            Ct)).ToList());

        var seen = await Task.WhenAll(writes);

        Assert.Equal(Enumerable.Range(1, 60), seen.Select(item => item.Mine));
        Assert.All(seen, item => Assert.Equal(0, item.Seen)); // nothing was committed before all of it
        Assert.Equal(60, (await _database.KeysAsync()).Count);
    }

    [Fact]
    public async Task A_failed_item_rolls_back_alone_and_its_caller_hears_why()
    {
        var effects = new List<string>();
        var writes = await WhileBusyAsync(() => "a bad c".Split(' ').Select(key => _database.Writer.WriteAsync(
            session =>
            {
                Database.Add(session, key);
                session.AfterCommit(() => effects.Add(key));
                return key == "bad" ? throw new InvalidDataException("no") : key;
            },
            WritePriority.Turn,
            Ct)).ToList());

        Assert.Equal("a", await writes[0]);
        await Assert.ThrowsAsync<InvalidDataException>(() => writes[1]);
        Assert.Equal("c", await writes[2]);
        Assert.Equal(["a", "c"], await _database.KeysAsync());
        Assert.Equal(["a", "c"], effects);
    }

    [Fact]
    public async Task A_broken_constraint_is_the_items_own_fault()
    {
        await _database.AddAsync("a");

        var fault = await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => _database.AddAsync("a"));

        Assert.Equal(19, fault.SqliteErrorCode);
        await _database.AddAsync("b");
    }

    [Fact]
    public async Task Turns_go_before_bulk_that_was_there_first()
    {
        var order = new List<string>();
        await Task.WhenAll(await WhileBusyAsync(() => new[] { ("bulk1", WritePriority.Bulk), ("bulk2", WritePriority.Bulk), ("turn", WritePriority.Turn) }
            .Select(item => _database.Writer.WriteAsync(
                _ =>
                {
                    order.Add(item.Item1);
                    return 0;
                },
                item.Item2,
                Ct)).ToList()));

        Assert.Equal(["turn", "bulk1", "bulk2"], order);
    }

    [Fact]
    public async Task A_full_queue_says_so_at_once()
    {
        var writes = await WhileBusyAsync(() =>
        {
            var queued = Enumerable.Range(0, 100).Select(i => _database.AddAsync($"{i}")).ToList();
            Assert.ThrowsAny<WriterBusyException>(() => { _ = _database.Writer.WriteAsync(session => session.Now, WritePriority.Turn, Ct); });
            return queued;
        });

        await Task.WhenAll(writes);
        Assert.Equal(100, (await _database.KeysAsync()).Count);
    }

    [Fact]
    public async Task A_caller_who_went_away_before_it_began_writes_nothing()
    {
        using var gone = new CancellationTokenSource();
        var writes = await WhileBusyAsync(() =>
        {
            var queued = new List<Task<int>> { _database.Writer.WriteAsync(session => Database.Add(session, "a"), WritePriority.Turn, gone.Token) };
            gone.Cancel();
            return queued;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writes[0]);
        Assert.Empty(await _database.KeysAsync());
    }

    [Fact]
    public async Task What_was_answered_survives_the_process()
    {
        await _database.AddAsync("a");
        File.Copy(_database.File, _database.File + ".copy");
        File.Copy(_database.File + "-wal", _database.File + ".copy-wal"); // as a kill would leave it

        using var copy = new Database(folder: _database.Folder, file: _database.File + ".copy");

        Assert.Equal(["a"], await copy.KeysAsync());
    }

    [Fact]
    public async Task The_writer_stops_only_when_all_is_written()
    {
        var writes = Enumerable.Range(0, 50).Select(i => _database.AddAsync($"{i}")).ToList();

        _database.Writer.Dispose();

        await Task.WhenAll(writes);
        Assert.Equal(50, (await _database.KeysAsync()).Count);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _database.AddAsync("late"));
    }

    /// <summary>Holds the writer in an item of its own while the test queues more.</summary>
    private async Task<T> WhileBusyAsync<T>(Func<T> queue)
    {
        using var begun = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var holding = _database.Writer.WriteAsync(
            session =>
            {
                begun.Set();
                go.Wait();
                return session.Now;
            },
            WritePriority.Turn,
            Ct);
        begun.Wait(Ct);
        var result = queue();
        go.Set();
        await holding;
        return result;
    }
}
