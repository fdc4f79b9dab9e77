using Dapper;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Settings;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Settings;

/// <summary>The table <c>settings</c>: a row a version, none ever changed.</summary>
internal sealed class SettingsStore(IReader reader, IWriter writer) : ISettingsStore
{
    private const string Columns = "bot AS Bot, key AS Section, version AS Version, body AS Body, actor AS Actor, at AS At";

    private const string Current = $"""
        SELECT {Columns} FROM settings
        WHERE version = (SELECT MAX(other.version) FROM settings AS other WHERE other.bot = settings.bot AND other.key = settings.key)
        ORDER BY bot, key
        """;

    private const string History = $"SELECT {Columns} FROM settings WHERE bot = @bot AND key = @section ORDER BY version DESC LIMIT @limit";

    private const string Stamp = "SELECT COUNT(*) FROM settings";

    private const string Newest = $"SELECT {Columns} FROM settings WHERE bot = @bot AND key = @section ORDER BY version DESC LIMIT 1";

    private const string Insert = "INSERT INTO settings (bot, key, version, body, actor, at) VALUES (@bot, @section, @version, @body, @actor, @at)";

    public Task<IReadOnlyList<StoredSetting>> CurrentAsync(CancellationToken ct) => ListAsync(new CommandDefinition(Current, cancellationToken: ct), ct);

    public Task<long> StampAsync(CancellationToken ct) =>
        reader.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(Stamp, cancellationToken: ct)), ct);

    public Task<IReadOnlyList<StoredSetting>> HistoryAsync(string bot, string section, int limit, CancellationToken ct) =>
        ListAsync(new CommandDefinition(History, new { bot, section, limit }, cancellationToken: ct), ct);

    public Task<StoredSetting?> SaveAsync(IReadOnlyList<SettingChange> changes, IReadOnlyList<AuditEntry> audit, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            foreach (var change in changes)
            {
                var newest = session.ReadFirst(
                    Newest,
                    static row => new StoredSetting(
                        row.GetString(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4),
                        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
                    ("bot", change.Bot),
                    ("section", change.Section));
                if ((newest?.Version ?? 0) != change.Seen)
                {
                    return newest; // nothing is written before all are compared
                }
            }

            foreach (var change in changes)
            {
                session.Execute(
                    Insert, ("bot", change.Bot), ("section", change.Section), ("version", change.Seen + 1), ("body", change.Body),
                    ("actor", change.Actor), ("at", session.Now));
            }

            foreach (var entry in audit)
            {
                AuditedWriter.Append(entry, session);
            }

            return null;
        },
        WritePriority.Turn,
        ct);

    private Task<IReadOnlyList<StoredSetting>> ListAsync(CommandDefinition command, CancellationToken ct) => reader.ReadAsync<IReadOnlyList<StoredSetting>>(
        async connection => [.. (await connection.QueryAsync<Row>(command)).Select(row => row.ToSetting())], ct);

    private sealed record Row(string Bot, string Section, long Version, string? Body, string Actor, long At)
    {
        public StoredSetting ToSetting() => new(Bot, Section, Version, Body, Actor, DateTimeOffset.FromUnixTimeMilliseconds(At));
    }
}
