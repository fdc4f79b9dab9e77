using LeadBot.Storage.Sqlite;
using LeadBot.Tests;

[assembly: AssemblyFixture(typeof(SystemSqlite))]

namespace LeadBot.Tests;

/// <summary>
/// Loads the SQLite of the product before any test. A test that opened a connection of its own first would load the bundled library; a server that then
/// started in the same process would load the system's, and calls would go to both, which ends the process.
/// </summary>
public sealed class SystemSqlite
{
    public SystemSqlite() => SqliteLibrary.EnsureLoaded();
}
