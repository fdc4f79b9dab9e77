using System.Data.Common;
using System.Globalization;

namespace LeadBot.Storage.Migrations;

/// <summary>Brings a database's schema up to this program's, each step in a transaction of its own.</summary>
internal static class Migrator
{
    private const string CreateVersions = """
        CREATE TABLE IF NOT EXISTS schema_migrations (version bigint NOT NULL PRIMARY KEY, applied_at bigint NOT NULL, minimum_reader bigint NOT NULL)
        """;

    private const string Begin = "BEGIN IMMEDIATE";
    private const string Commit = "COMMIT";
    private const string Rollback = "ROLLBACK";

    /// <param name="database">How the operator knows the database.</param>
    /// <exception cref="StorageUnavailableException">A newer program wrote a schema that this one cannot work on.</exception>
    public static void Run(DbConnection connection, string database, long now) => Run(connection, database, now, Migration.All);

    internal static void Run(DbConnection connection, string database, long now, IReadOnlyList<Migration> migrations)
    {
        if (ReadLong(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_migrations'") == 0)
        {
            Execute(connection, CreateVersions);
        }

        var minimum = ReadLong(connection, "SELECT COALESCE(MAX(minimum_reader), 0) FROM schema_migrations");
        if (minimum > migrations[^1].Version)
        {
            throw new StorageUnavailableException(
                $"{database} was written by a newer LeadBot: its schema needs version {minimum}, this program knows {migrations[^1].Version}. "
                + "Install the newer LeadBot, or put a backup of before the update in its place.");
        }

        if (ReadLong(connection, "SELECT COALESCE(MAX(version), 0) FROM schema_migrations") < migrations[^1].Version)
        {
            foreach (var migration in migrations)
            {
                Apply(connection, migration, now);
            }
        }
    }

    private static void Apply(DbConnection connection, Migration migration, long now)
    {
        var version = migration.Version.ToString(CultureInfo.InvariantCulture);
        Execute(connection, Begin);
        try
        {
            // Asked inside the transaction: another process may have been faster.
            if (ReadLong(connection, $"SELECT COUNT(*) FROM schema_migrations WHERE version = {version}") == 0)
            {
                Execute(connection, migration.Sql);
                Execute(connection, string.Create(
                    CultureInfo.InvariantCulture,
                    $"INSERT INTO schema_migrations (version, applied_at, minimum_reader) VALUES ({version}, {now}, {migration.MinimumReader})"));
            }

            Execute(connection, Commit);
        }
        catch
        {
            TryRollBack(connection);
            throw;
        }
    }

    private static void TryRollBack(DbConnection connection)
    {
        try
        {
            Execute(connection, Rollback);
        }
        catch (DbException)
        {
            // Where the disk is full, the engine has rolled back already.
        }
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // texts of this file and of the migrations, no input
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static long ReadLong(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // as above
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
