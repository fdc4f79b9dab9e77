using Microsoft.Data.Sqlite;

using static SQLitePCL.raw;

namespace LeadBot.Storage.Sqlite;

/// <summary>What SQLite's error codes mean to the person who keeps the server.</summary>
internal static class SqliteFaults
{
    /// <summary>Null for an error of a single statement, such as a broken constraint: the database is well.</summary>
    public static StorageUnavailableException? Explain(SqliteException fault, string file) => fault.SqliteErrorCode switch
    {
        SQLITE_FULL => Passing($"The disk of {file} is full. Free some space; LeadBot goes on by itself."),
        SQLITE_IOERR => Passing($"The disk of {file} cannot be written or read (I/O error {fault.SqliteExtendedErrorCode}). It may be full or failing."),
        SQLITE_BUSY or SQLITE_LOCKED => Passing($"Another program holds {file} locked. Close it; LeadBot goes on by itself."),
        SQLITE_READONLY => Passing($"{file} is read-only. Give the user that LeadBot runs as the right to write the file and its folder."),
        SQLITE_CANTOPEN => Passing($"{file} cannot be opened. Check that its folder exists and that LeadBot may write there."),
        SQLITE_PERM => Passing($"LeadBot may not open {file}. Check the rights of the file and its folder."),
        SQLITE_NOTADB => Broken($"{file} is not a SQLite database. Name another file in Storage:Sqlite:Path, or put a backup in its place."),
        SQLITE_CORRUPT => Broken($"{file} is damaged. Put a backup in its place; `sqlite3 {file} .recover` may save what is left."),
        SQLITE_NOMEM => Passing("SQLite is out of memory."),
        _ => null,
    };

    private static StorageUnavailableException Passing(string message) => new(message) { IsPassing = true };

    private static StorageUnavailableException Broken(string message) => new(message);
}
