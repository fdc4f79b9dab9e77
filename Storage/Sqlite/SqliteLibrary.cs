using System.Runtime.InteropServices;

namespace LeadBot.Storage.Sqlite;

/// <summary>Loads the system's own SQLite, which the system keeps patched; the bundled one only where there is none.</summary>
internal static class SqliteLibrary
{
    private static readonly Version s_oldest = new(3, 35, 0); // RETURNING
    private static readonly string[] s_system = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];
    private static readonly Lazy<Version> s_version = new(Load);

    /// <summary>Loads the library once.</summary>
    /// <exception cref="StorageUnavailableException">It is too old.</exception>
    public static Version EnsureLoaded() => s_version.Value;

    private static Version Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, static (name, _, _) =>
        {
            if (name == "e_sqlite3")
            {
                foreach (var library in s_system)
                {
                    if (NativeLibrary.TryLoad(library, out var handle))
                    {
                        return handle;
                    }
                }
            }

            return 0; // the default search finds the bundled library
        });
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
        // A connection of ours is never used by two threads at once (the writer's by its own, a reader's while it is rented), so SQLite
        // need not lock each call; nobody reads its memory statistics, which are a lock of their own.
        SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
        var version = Version.Parse(SQLitePCL.raw.sqlite3_libversion().utf8_to_string());
        return version >= s_oldest
            ? version
            : throw new StorageUnavailableException($"The SQLite library is {version}; LeadBot needs {s_oldest} or newer.");
    }
}
