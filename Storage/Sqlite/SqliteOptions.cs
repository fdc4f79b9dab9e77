using System.ComponentModel.DataAnnotations;

namespace LeadBot.Storage.Sqlite;

/// <summary>The SQLite file. Bound from <c>Storage:Sqlite</c>.</summary>
public sealed class SqliteOptions
{
    public const string Section = "Storage:Sqlite";

    /// <summary><see cref="Path"/> for a database that lives in memory: nothing survives the process. For measurements and trials.</summary>
    public const string InMemory = ":memory:";

    /// <summary>
    /// The database file, absolute or relative to the current folder. Its folder is made when it is missing; <c>-wal</c>, <c>-shm</c> and
    /// <c>.lock</c> files stand beside it. Default: <c>data/leadbot.db</c> beside <c>LeadBot.sln</c> when the program runs out of a
    /// checkout, else beside the program.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>How long to wait for another program that holds the database locked. 1 to 60 seconds; default 5.</summary>
    [Range(1, 60, ErrorMessage = "Storage:Sqlite:BusySeconds must lie between 1 and 60.")]
    public int BusySeconds { get; set; } = 5;

    /// <summary>Writes that may wait before callers are told to come back. 100 to 100,000; default 5,000.</summary>
    [Range(100, 100_000, ErrorMessage = "Storage:Sqlite:QueueLength must lie between 100 and 100000.")]
    public int QueueLength { get; set; } = 5_000;

    /// <summary>Connections that read at the same time. 1 to 64; default 8.</summary>
    [Range(1, 64, ErrorMessage = "Storage:Sqlite:Readers must lie between 1 and 64.")]
    public int Readers { get; set; } = 8;
}
