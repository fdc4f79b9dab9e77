using LeadBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>Somebody else with the database file open.</summary>
internal static class OtherProgram
{
    /// <summary>Whatever the statement begins goes on until the connection is disposed.</summary>
    public static async Task<SqliteConnection> RunAsync(string database, string sql)
    {
        SqliteLibrary.EnsureLoaded();
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own words
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
