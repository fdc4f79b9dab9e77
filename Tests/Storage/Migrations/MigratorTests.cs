using LeadBot.Storage;
using LeadBot.Storage.Migrations;
using LeadBot.Storage.Sqlite;

using Microsoft.Data.Sqlite;

namespace LeadBot.Tests.Storage.Migrations;

public sealed class MigratorTests : IDisposable
{
    private readonly SqliteConnection _connection;

    public MigratorTests()
    {
        SqliteLibrary.EnsureLoaded();
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_new_database_gets_every_table_and_a_second_start_changes_nothing()
    {
        Migrator.Run(_connection, "test.db", 1);
        var tables = Texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        Migrator.Run(_connection, "test.db", 2);

        Assert.Equal(
            ["alert_mails", "api_keys", "audit", "blobs", "bot_state", "consents", "conversation_facts", "conversations", "deliveries", "delivery_marks", "destinations", "events", "handoff_facts", "handoffs", "inbox", "invokes",
                "journal", "keys", "lead_bots", "lead_counts", "lead_deletions", "lead_history", "lead_index", "lead_places", "lead_search", "lead_search_config",
                "lead_search_data", "lead_search_idx", "leads", "outbox", "outbox_parts", "owner_turns", "page_views", "presence", "reviews", "rollups", "schema_migrations", "sessions", "settings", "suppressions", "timers", "unread_replies", "users"],
            tables);
        Assert.Equal(Migration.All.Select(migration => $"{migration.Version}:1"), Texts("SELECT version || ':' || applied_at FROM schema_migrations"));
    }

    [Fact]
    public void Columns_are_text_and_bigint_and_nothing_else()
    {
        Migrator.Run(_connection, "test.db", 1);

        // The full-text index makes its own, and its row numbers are SQLite's integers.
        var types = Texts("""
            SELECT DISTINCT LOWER(c.type) FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'lead_search%' AND c.name <> 'place' ORDER BY 1
            """);

        Assert.Equal(["bigint", "text"], types);
    }

    [Fact]
    public void A_schema_that_needs_a_newer_program_is_refused_by_name_and_one_that_does_not_is_fine()
    {
        Migrator.Run(_connection, "test.db", 1);
        Execute("INSERT INTO schema_migrations (version, applied_at, minimum_reader) VALUES (9998, 1, 1)");
        Migrator.Run(_connection, "test.db", 2);
        Execute("INSERT INTO schema_migrations (version, applied_at, minimum_reader) VALUES (9999, 1, 9999)");

        var fault = Assert.Throws<StorageUnavailableException>(() => Migrator.Run(_connection, "test.db", 3));

        Assert.Contains("test.db was written by a newer LeadBot", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_fails_leaves_nothing_of_itself_and_is_tried_again()
    {
        Migration[] broken = [new(1, 1, "one", "CREATE TABLE a (id text)"), new(2, 1, "two", "CREATE TABLE b (id text); CREATE TABLE a (id text)")];
        Migration[] mended = [broken[0], broken[1] with { Sql = "CREATE TABLE b (id text)" }];

        Assert.Throws<SqliteException>(() => Migrator.Run(_connection, "test.db", 1, broken));
        Assert.Equal(["a", "schema_migrations"], Texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
        Migrator.Run(_connection, "test.db", 2, mended);

        Assert.Equal(["a", "b", "schema_migrations"], Texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
    }

    private void Execute(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    private List<string> Texts(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
