using System.Globalization;
using System.Text.RegularExpressions;

using LeadBot.BotFramework.Schema;

using Microsoft.Data.Sqlite;

namespace LeadBot.Tests.Conversations;

public sealed partial class CrashTests
{
    private const int Kills = 50;
    private const int Visitors = 6;

    /// <summary>
    /// Visitors write without pause, again with the same key where no answer came, while the process is killed at random instants. In the end
    /// the journal must read as if it had never died.
    /// </summary>
    [Fact]
    public async Task A_process_killed_at_any_instant_loses_and_doubles_nothing()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("leadbot-crash-").FullName;
        var database = Path.Combine(folder, "leadbot.db");
        try
        {
            var run = new Run(database);
            var visitors = Enumerable.Range(0, Visitors).Select(run.VisitAsync).ToArray();
            for (var kill = 0; kill < Kills; kill++)
            {
                await run.LiveAsync(random);
            }

            await run.FinishAsync(visitors);
            await VerifyAsync(database, visitors.Select(visitor => visitor.Result));
        }
        catch (Exception e)
        {
            // The database stays for a look.
            throw new InvalidOperationException($"seed {seed}, database {database}: {e.Message}", e);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task VerifyAsync(string database, IEnumerable<Visit> visits)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ok", (string)Read(connection, "PRAGMA integrity_check", row => row.GetString(0)).Single());
        Assert.Equal(["done"], Read(connection, "SELECT DISTINCT state FROM inbox", row => row.GetString(0)));
        Assert.Equal([0L], Read(connection, "SELECT SUM(pending) FROM conversations WHERE run_at IS NULL", row => row.GetInt64(0)));
        Assert.True(Read(connection, "SELECT COUNT(*) FROM inbox WHERE attempts > 1", row => row.GetInt64(0)).Single() >= Kills / 5, "hardly a kill met a turn");
        foreach (var visit in visits)
        {
            var rows = Read(
                connection,
                $"SELECT sequence, at, activity_id, speaker, body FROM journal WHERE conversation_id = '{visit.Conversation}' ORDER BY sequence",
                row => (Sequence: row.GetInt64(0), At: row.GetInt64(1), Id: row.GetString(2), Speaker: row.GetString(3), Activity: ActivityJson.Parse(row.GetString(4))));
            var count = visit.Answered.Count;
            Assert.True(count > 0, "a visitor never got a word in");

            // Every message that was answered OK is there once, under the id of the answer, in the order of sending.
            Assert.Equal(visit.Answered, rows.Where(row => row.Speaker == "visitor").Select(row => (row.Activity.Text, row.Id)));

            // Every turn answered once and in order, and so did every timer.
            Assert.Equal(Numbers("message", count), Texts("message"));
            Assert.Equal(Numbers("again", count), Texts("again"));
            Assert.Equal(Numbers("tick", count).Order(), Texts("tick").Order());
            Assert.Equal(5 * count, rows.Count); // message, two replies, timer event, its reply

            // Every turn took effect once: in the bot's state, and where no index would have stopped a second time.
            var state = Read(connection, $"SELECT body FROM bot_state WHERE key = 'webchat/conversations/{visit.Conversation}'", row => row.GetString(0)).Single();
            Assert.Equal([count, count], NumberIn().Matches(state).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)));
            var effects = Read(connection, $"SELECT etag FROM bot_state WHERE bot = 'effects' AND key = '{visit.Conversation}'", row => row.GetInt64(0));
            Assert.Equal([2L * count], effects);
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.Sequence < pair.Second.Sequence && pair.First.At < pair.Second.At));

            IEnumerable<string> Texts(string word) =>
                rows.Where(row => row.Speaker == "bot").Select(row => row.Activity.Text!).Where(text => text.StartsWith(word, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Numbers(string word, int count) =>
        Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{word} {number}"));

    private static List<T> Read<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> map)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own texts
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex NumberIn();

    private sealed record Visit(string Conversation, IReadOnlyList<(string? Text, string Id)> Answered);

    private sealed class Run(string database)
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource<CrashedHost> _current = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool _isOver;

        public async Task LiveAsync(Random random)
        {
            using var host = new CrashedHost(database);
            if (random.Next(10) == 0)
            {
                await Task.Delay(random.Next(800)); // dies while it starts, or tries again what the last one left
            }
            else
            {
                Assert.True(await host.ReadyAsync(), "it did not start: " + (host.Errors.IsCompleted ? await host.Errors : ""));
                Put(host);
                await Task.Delay(random.Next(10, 350)); // an instant nobody chose
                Take();
            }

            await host.KillAsync();
        }

        public async Task FinishAsync(Task<Visit>[] visitors)
        {
            using var host = new CrashedHost(database);
            Assert.True(await host.ReadyAsync());
            _isOver = true;
            Put(host);
            await Task.WhenAll(visitors).WaitAsync(TimeSpan.FromMinutes(2)); // a visitor who is never answered has lost a conversation
            await Until.TrueAsync(IsIdle, TestContext.Current.CancellationToken);
            Assert.Equal(0, await host.StopAsync());
        }

        /// <summary>Writes until the end, and a last time after the last crash: every conversation can be finished.</summary>
        public async Task<Visit> VisitAsync(int visitor)
        {
            var conversation = await AskAsync($"open visitor{visitor}");
            var answered = new List<(string? Text, string Id)>();
            for (var last = false; !last;)
            {
                last = _isOver;
                var text = $"text {visitor}.{answered.Count}";
                var answer = await AskAsync($"say {conversation} client:{visitor}.{answered.Count} {text}");
                if (answer.StartsWith("ok ", StringComparison.Ordinal))
                {
                    answered.Add((text, answer[3..]));
                }
                else
                {
                    last = false;
                    await Task.Yield(); // too many waiting, or just stopping: once more with the same key
                }
            }

            return new Visit(conversation, answered);
        }

        private async Task<string> AskAsync(string request)
        {
            while (true)
            {
                Task<CrashedHost> current;
                lock (_gate)
                {
                    current = _current.Task;
                }

                if (await (await current).AskAsync(request) is { } answer)
                {
                    return answer;
                }

                await Task.Yield();
            }
        }

        private void Put(CrashedHost host) => _current.SetResult(host);

        private void Take()
        {
            lock (_gate)
            {
                _current = new TaskCompletionSource<CrashedHost>(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        private bool IsIdle()
        {
            using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
            connection.Open();
            return Read(
                connection,
                "SELECT (SELECT COUNT(*) FROM conversations WHERE pending > 0) + (SELECT COUNT(*) FROM timers WHERE state = 'pending')",
                row => row.GetInt64(0)).Single() == 0;
        }
    }
}
