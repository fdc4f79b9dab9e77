using System.Data.Common;
using LeadBot.Leads.Outbox;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IDeliveryLanes"/>
internal sealed class DeliveryLanes(IPreparedReader reader, IWriter writer, TimeProvider time) : IDeliveryLanes
{
    /// <summary>Longer than the pump waits for any receiver.</summary>
    private const long Lease = 120_000;

    // This database has one process: whoever held a lease is dead.
    private const string Recover = "UPDATE deliveries SET lease_until = 0 WHERE state = 'waiting' AND lease_until > 0";

    private const string IsDue = """
        SELECT 1 FROM deliveries WHERE destination = @destination AND state = 'waiting' AND (due_at <= @now OR @early = 1) AND lease_until < @now LIMIT 1
        """;

    private const string Claim = """
        UPDATE deliveries SET lease_until = @until, fence = fence + 1, attempts = attempts + 1, tried_at = COALESCE(tried_at, @now)
        WHERE (destination, lead_id, version) IN (
            SELECT d.destination, d.lead_id, d.version FROM deliveries d
            WHERE d.destination = @destination AND d.state = 'waiting' AND (d.due_at <= @now OR @early = 1) AND d.lease_until < @now
              AND NOT EXISTS (SELECT 1 FROM deliveries p WHERE p.destination = d.destination AND p.lead_id = d.lead_id AND p.state = 'waiting' AND p.version < d.version)
            ORDER BY d.due_at LIMIT @limit)
        RETURNING destination, bot, lead_id, version, fence, attempts, tried_at, created_at, body,
            EXISTS (SELECT 1 FROM deliveries e WHERE e.destination = deliveries.destination AND e.lead_id = deliveries.lead_id
                AND e.version < deliveries.version AND e.state = 'delivered'),
            news
        """;

    private const string Settle = """
        UPDATE deliveries SET state = @state, reason = @reason, lease_until = 0, settled_at = @now, body = CASE @state WHEN 'parked' THEN body ELSE '' END
        WHERE destination = @destination AND lead_id = @lead AND version = @version AND fence = @fence AND bot = @bot AND state = 'waiting'
        """;

    // Each carries the whole lead: an older state would only put the receiver back.
    private const string ForgetEarlier = """
        DELETE FROM deliveries WHERE destination = @destination AND lead_id = @lead AND version < @version AND bot = @bot AND state <> 'waiting'
        """;

    // The lead is no more, and all who had it know.
    private const string ForgetDeletion = """
        DELETE FROM deliveries WHERE destination = @destination AND lead_id = @lead AND version = @version AND bot = @bot AND state = 'delivered' AND news = 'deleted'
        """;

    private const string PutOff = """
        UPDATE deliveries SET due_at = @due, reason = @reason, lease_until = 0, attempts = attempts - @untried
        WHERE destination = @destination AND lead_id = @lead AND version = @version AND fence = @fence AND bot = @bot AND state = 'waiting'
        """;

    private const string Hurry = """
        UPDATE deliveries SET due_at = @now WHERE destination = @destination AND state = 'waiting' AND due_at > @now AND attempts > 0 AND lease_until < @now
        """;

    private const string NoteDelivered = "UPDATE destinations SET delivered_at = @now WHERE name = @destination";

    private const string NoteError = "UPDATE destinations SET error = @reason, error_at = @now WHERE name = @destination";

    public Task RecoverAsync(CancellationToken ct) => writer.WriteAsync(session => session.Execute(Recover), WritePriority.Bulk, ct);

    public async Task<IReadOnlyList<DeliveryItem>> ClaimAsync(string destination, int limit, bool early, CancellationToken ct)
    {
        var (now, any) = (time.GetUtcNow().ToUnixTimeMilliseconds(), early ? 1L : 0L);
        if (await reader.ReadAsync(session => session.ReadFirst(IsDue, row => row.GetInt64(0), ("destination", destination), ("now", now), ("early", any)), ct) == 0)
        {
            return [];
        }

        return await writer.WriteAsync(
            session => session.ReadAll(
                Claim, Item, ("destination", destination), ("now", session.Now), ("until", session.Now + Lease), ("early", any), ("limit", (long)limit)),
            WritePriority.Bulk,
            ct);
    }

    public Task DeliveredAsync(DeliveryItem item, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            var settled = session.Execute(Settle, [.. Key(item), ("state", "delivered"), ("reason", null), ("now", session.Now)]);
            session.Execute(ForgetEarlier, ("destination", item.Destination), ("lead", item.LeadId), ("version", item.Version), ("bot", item.Bot));
            session.Execute(ForgetDeletion, ("destination", item.Destination), ("lead", item.LeadId), ("version", item.Version), ("bot", item.Bot));
            session.Execute(NoteDelivered, ("destination", item.Destination), ("now", session.Now));
            return settled;
        },
        WritePriority.Bulk,
        ct);

    public Task WithdrawAsync(DeliveryItem item, string reason, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(Settle, [.. Key(item), ("state", "withdrawn"), ("reason", reason), ("now", session.Now)]), WritePriority.Bulk, ct);

    public Task PutOffAsync(DeliveryItem item, DateTimeOffset until, string reason, bool isTry, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            session.Execute(NoteError, ("destination", item.Destination), ("reason", reason), ("now", session.Now));
            return session.Execute(
                PutOff, [.. Key(item), ("due", until.ToUnixTimeMilliseconds()), ("reason", reason), ("untried", isTry ? 0L : 1L)]);
        },
        WritePriority.Bulk,
        ct);

    public Task ParkAsync(DeliveryItem item, string reason, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            session.Execute(NoteError, ("destination", item.Destination), ("reason", reason), ("now", session.Now));
            return session.Execute(Settle, [.. Key(item), ("state", "parked"), ("reason", reason), ("now", session.Now)]);
        },
        WritePriority.Bulk,
        ct);

    public Task HurryAsync(string destination, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(Hurry, ("destination", destination), ("now", session.Now)), WritePriority.Bulk, ct);

    private static (string Name, object? Value)[] Key(DeliveryItem item) =>
        [("destination", item.Destination), ("lead", item.LeadId), ("version", item.Version), ("fence", item.Fence), ("bot", item.Bot)];

    private static DeliveryItem Item(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), News(row), row.GetInt64(4), (int)row.GetInt64(5),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)), row.GetString(8));

    private static DeliveryNews News(DbDataReader row) => row.IsDBNull(10) ? row.GetInt64(9) == 1 ? DeliveryNews.Updated : DeliveryNews.Created
        : row.GetString(10) == "deleted" ? DeliveryNews.Deleted : DeliveryNews.Withdrawn;
}
