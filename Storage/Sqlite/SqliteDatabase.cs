using LeadBot.Storage.Migrations;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Sqlite;

/// <summary>The file, and how its connections are opened. The first connection brings the schema up to date.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private static int s_memories;

    private readonly SqliteOptions _options;
    private readonly TimeProvider _time;
    private readonly Lock _opening = new();
    private SqliteConnection? _keepAlive;
    private SqliteServerLock? _serverLock;
    private bool _ready;

    public SqliteDatabase(IOptions<SqliteOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        IsInMemory = _options.Path == SqliteOptions.InMemory;
        File = IsInMemory ? SqliteOptions.InMemory : Path.GetFullPath(_options.Path);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = IsInMemory ? $"leadbot-{Interlocked.Increment(ref s_memories)}" : File,
            Mode = IsInMemory ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWriteCreate,
            Cache = IsInMemory ? SqliteCacheMode.Shared : SqliteCacheMode.Default,
            DefaultTimeout = _options.BusySeconds,
            Pooling = false, // writer and readers keep theirs open
        }.ToString();
    }

    public bool IsInMemory { get; }

    /// <summary>Absolute, or <c>:memory:</c>.</summary>
    public string File { get; }

    private string ConnectionString { get; }

    /// <exception cref="StorageUnavailableException">The file cannot be used.</exception>
    public SqliteConnection OpenWriter()
    {
        EnsureReady();
        return Guard(() => Open("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;"));
    }

    /// <exception cref="StorageUnavailableException">The file cannot be used.</exception>
    public SqliteConnection OpenReader()
    {
        EnsureReady();
        // In memory the connections share one cache, whose table locks would make readers fail while the writer is at work.
        return Guard(() => Open(IsInMemory ? "PRAGMA read_uncommitted = 1; PRAGMA query_only = 1;" : "PRAGMA query_only = 1;"));
    }

    /// <summary>Brings the schema up to date, once.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be used.</exception>
    public void EnsureReady()
    {
        lock (_opening)
        {
            if (!_ready)
            {
                Guard(Prepare);
                _ready = true;
            }
        }
    }

    /// <summary>Keeps every other server away until this is disposed, which is after the writer has stopped.</summary>
    /// <exception cref="StorageUnavailableException">Another server has the file.</exception>
    public void TakeForServer()
    {
        if (!IsInMemory)
        {
            RefuseFolder();
            _serverLock = SqliteServerLock.Take(File);
        }
    }

    public void Dispose()
    {
        _keepAlive?.Dispose();
        _serverLock?.Dispose();
    }

    private SqliteConnection? Prepare()
    {
        SqliteLibrary.EnsureLoaded();
        if (!IsInMemory)
        {
            RefuseFolder();
            CreateFolder();
        }

        var connection = Open(IsInMemory ? "" : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        try
        {
            Migrator.Run(connection, File, _time.GetUtcNow().ToUnixTimeMilliseconds());
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, File) is null)
        {
            // A statement of ours that fails on a sound file: its tables are not ours.
            connection.Dispose();
            throw new StorageUnavailableException($"{File} is not a database of LeadBot. Name another file in Storage:Sqlite:Path, or put a backup in its place. ({e.Message})", e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        // A database in memory lives as long as its last connection.
        _keepAlive = IsInMemory ? connection : null;
        if (!IsInMemory)
        {
            connection.Dispose();
        }

        return null;
    }

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {_options.BusySeconds * 1000}; {pragmas}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void RefuseFolder()
    {
        if (Directory.Exists(File))
        {
            throw new StorageUnavailableException($"Storage:Sqlite:Path names {File}, which is a folder. It must name a file, such as {Path.Combine(File, "leadbot.db")}.");
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The folder of {File} cannot be made: {e.Message}", e);
        }
    }

    private T Guard<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, File) is { } unavailable)
        {
            throw unavailable;
        }
    }
}
