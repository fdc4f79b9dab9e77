using System.Data.Common;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Outbox;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IDestinationStates"/>
internal sealed class DestinationStateStore(IPreparedReader reader, IWriter writer, IChangeWriter<Measured> events) : IDestinationStates
{
    private const string Read = "SELECT name, since, health, reason, health_at, actor, delivered_at, error, error_at FROM destinations";

    private const string Begin = "INSERT INTO destinations (name, since, health) VALUES (@name, @now, 'working') ON CONFLICT DO NOTHING";

    private const string SetHealth = """
        UPDATE destinations SET health = @health, reason = @reason, health_at = @now, actor = @actor WHERE name = @name
        """;

    public async Task<IReadOnlyList<DestinationStatus>> ReadAsync(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var known = await ReadAsync(ct);
        var fresh = names.Except(known.Select(status => status.Name)).ToList();
        if (fresh.Count == 0)
        {
            return known;
        }

        await writer.WriteAsync(session => fresh.Sum(name => session.Execute(Begin, ("name", name), ("now", session.Now))), WritePriority.Bulk, ct);
        return await ReadAsync(ct);
    }

    public Task SetHealthAsync(
        string name, DestinationHealth health, string? reason, string? by, IReadOnlyList<Measured> told, IReadOnlyList<AlertMail> mails, AuditEntry? audit,
        CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            foreach (var change in told)
            {
                events.Write(change, default, session);
            }

            AlertMailStore.Replace(name, mails, session);
            if (audit is not null)
            {
                AuditedWriter.Append(audit, session);
            }

            return session.Execute(
                SetHealth, ("name", name), ("health", EnumKeys.Of(health)), ("reason", reason), ("actor", by), ("now", session.Now));
        },
        WritePriority.Turn,
        ct);

    private Task<List<DestinationStatus>> ReadAsync(CancellationToken ct) => reader.ReadAsync(session => session.ReadAll(Read, Status), ct);

    private static DestinationStatus Status(DbDataReader row) => new(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))
    {
        Health = EnumKeys.Find<DestinationHealth>(row.GetString(2)) ?? DestinationHealth.Working,
        Reason = Text(row, 3),
        HealthAt = At(row, 4),
        By = Text(row, 5),
        DeliveredAt = At(row, 6),
        LastError = Text(row, 7),
        LastErrorAt = At(row, 8),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? At(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
