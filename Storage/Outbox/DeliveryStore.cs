using System.Data.Common;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Outbox;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IDeliveries"/>
internal sealed class DeliveryStore(IPreparedReader reader, IWriter writer, DeliverySignal signal) : IDeliveries
{
    private const string Columns = "destination, lead_id, version, state, attempts, reason, settled_at, due_at, fingerprint";

    // What was refused is not there. What was tried and not answered may be.
    private const string IsThere = """
        EXISTS (SELECT 1 FROM deliveries t WHERE t.destination = d.destination AND t.lead_id = d.lead_id AND t.bot = @bot
            AND (t.state = 'delivered' OR (t.state <> 'parked' AND t.attempts > 0)))
        """;

    // What was given up of a lead before something newer of it was queued is of no use to anybody: sent again it would be old news.
    private const string IsNewest = """
        NOT EXISTS (SELECT 1 FROM deliveries n WHERE n.bot = @bot AND n.destination = d.destination AND n.lead_id = d.lead_id AND n.version > d.version)
        """;

    private const string OfLead = $"""
        SELECT {Columns}, {IsThere} FROM deliveries d WHERE bot = @bot AND lead_id = @lead
          AND {IsNewest}
        ORDER BY destination
        """;

    private const string Parked = $"""
        SELECT {Columns}, 0 FROM deliveries d WHERE bot = @bot AND destination = @destination AND state = 'parked' AND settled_at < @before
          AND {IsNewest}
        ORDER BY settled_at DESC LIMIT @limit
        """;

    private const string Load = $"""
        SELECT destination, state, COUNT(DISTINCT lead_id) FROM deliveries WHERE bot = @bot AND state = 'waiting' GROUP BY destination
        UNION ALL
        SELECT destination, state, COUNT(*) FROM deliveries d WHERE bot = @bot AND state = 'parked' AND {IsNewest} GROUP BY destination
        """;

    private const string Replay = $"""
        UPDATE deliveries AS d SET state = 'waiting', due_at = @now, attempts = 0, tried_at = NULL, settled_at = NULL
        WHERE bot = @bot AND destination = @destination AND state = 'parked' AND (@lead IS NULL OR lead_id = @lead)
          AND {IsNewest}
        """;

    public async Task<IReadOnlyList<LeadDeliveryStatus>> OfLeadAsync(string bot, string leadId, CancellationToken ct) =>
        await reader.ReadAsync(session => session.ReadAll(OfLead, Status, ("bot", bot), ("lead", leadId)), ct);

    public async Task<IReadOnlyList<LeadDeliveryStatus>> ParkedAsync(string bot, string destination, DateTimeOffset? before, int limit, CancellationToken ct) =>
        await reader.ReadAsync(
            session => session.ReadAll(
                Parked, Status, ("bot", bot), ("destination", destination), ("before", before?.ToUnixTimeMilliseconds() ?? long.MaxValue), ("limit", (long)limit)),
            ct);

    public async Task<IReadOnlyList<DestinationLoad>> LoadAsync(string bot, CancellationToken ct)
    {
        var rows = await reader.ReadAsync(
            session => session.ReadAll(Load, row => (Name: row.GetString(0), State: row.GetString(1), Count: (int)row.GetInt64(2)), ("bot", bot)), ct);
        return [.. rows.GroupBy(row => row.Name).Select(group => new DestinationLoad(
            group.Key, group.Where(row => row.State == "waiting").Sum(row => row.Count), group.Where(row => row.State == "parked").Sum(row => row.Count)))];
    }

    public Task<int> ReplayAsync(string bot, string destination, string? leadId, AuditEntry audit, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            var count = session.Execute(Replay, ("bot", bot), ("destination", destination), ("lead", leadId), ("now", session.Now));
            if (count > 0)
            {
                AuditedWriter.Append(audit, session);
                session.AfterCommit(signal.Raise);
            }

            return count;
        },
        WritePriority.Turn,
        ct);

    private static LeadDeliveryStatus Status(DbDataReader row)
    {
        var state = EnumKeys.Find<DeliveryState>(row.GetString(3)) ?? DeliveryState.Waiting;
        return new LeadDeliveryStatus(
            row.GetString(0), row.GetString(1), row.GetInt64(2), state, (int)row.GetInt64(4), row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
            state == DeliveryState.Waiting ? DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)) : null, row.GetString(8), row.GetInt64(9) == 1);
    }
}
