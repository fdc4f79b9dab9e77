using LeadBot.Storage.Sqlite;
using LeadBot.Storage.Writing;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Storage.Sqlite;

/// <summary>A migrated SQLite file with its writer and readers, and a table of the test's own.</summary>
internal sealed class Database : IDisposable
{
    private readonly bool _ownsFolder;

    public Database(int queueLength = 5_000, string? folder = null, string? file = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("leadbot-sqlite-").FullName;
        File = file ?? Path.Combine(Folder, "test.db");
        var options = Options.Create(new SqliteOptions { Path = File, BusySeconds = 1, QueueLength = queueLength });
        Sqlite = new SqliteDatabase(options, TimeProvider.System);
        Writer = new SqliteWriter(Sqlite, options, TimeProvider.System);
        Reader = new SqliteReader(Sqlite, options);
    }

    public string Folder { get; }

    public string File { get; }

    public SqliteDatabase Sqlite { get; }

    public SqliteWriter Writer { get; }

    public SqliteReader Reader { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<int> ExecuteAsync(string sql, WritePriority priority = WritePriority.Turn) =>
        Writer.WriteAsync(session => session.Execute(sql), priority, Ct);

    public Task<int> AddAsync(string key, WritePriority priority = WritePriority.Turn) =>
        Writer.WriteAsync(session => Add(session, key), priority, Ct);

    public static int Add(IWriteSession session, string key) => session.Execute(
        "INSERT INTO settings (bot, key, version, body, actor, at) VALUES ('b', @key, 1, '', '', @at)", ("key", key), ("at", session.Now));

    /// <summary>The keys that a reader sees.</summary>
    public Task<List<string>> KeysAsync() => ((LeadBot.Storage.Reading.IPreparedReader)Reader).ReadAsync(
        session => session.ReadAll("SELECT key FROM settings ORDER BY key", row => row.GetString(0)), Ct);

    public SqliteConnection Connect()
    {
        SqliteLibrary.EnsureLoaded();
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        Writer.Dispose();
        Reader.Dispose();
        Sqlite.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
