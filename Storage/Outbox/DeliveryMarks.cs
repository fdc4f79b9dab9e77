using LeadBot.Leads;
using LeadBot.Leads.Outbox;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;
using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IDeliveryMarks"/>
internal sealed class DeliveryMarks(IPreparedReader reader, IWriter writer, IOptionsMonitor<DestinationsOptions> destinations, DeliverySignal signal) : IDeliveryMarks
{
    private const int MostKnown = 10_000;

    private const string Mark = """
        INSERT INTO delivery_marks (bot, lead_id, stamp) VALUES (@bot, @lead, 1)
        ON CONFLICT (bot, lead_id) DO UPDATE SET stamp = stamp + 1
        """;

    private const string Read = "SELECT bot, lead_id, stamp FROM delivery_marks LIMIT @limit";

    private const string Forget = "DELETE FROM delivery_marks WHERE bot = @bot AND lead_id = @lead AND stamp = @stamp";

    // Nobody has tried them, so no receiver can know of them.
    private const string Replace = """
        DELETE FROM deliveries WHERE destination = @destination AND lead_id = @lead AND bot = @bot AND state = 'waiting' AND attempts = 0 AND version < @version
        RETURNING due_at
        """;

    private const string Insert = """
        INSERT INTO deliveries (destination, lead_id, version, bot, state, fingerprint, due_at, lease_until, fence, attempts, body, created_at, news)
        VALUES (@destination, @lead, @version, @bot, 'waiting', @fingerprint, @due, 0, 0, 0, @body, @now, @news)
        ON CONFLICT (destination, lead_id, version) DO UPDATE SET state = 'waiting', fingerprint = excluded.fingerprint, due_at = excluded.due_at,
            body = excluded.body, news = excluded.news, attempts = 0, tried_at = NULL, settled_at = NULL, reason = NULL
        WHERE deliveries.state = 'withdrawn'
        """;

    private readonly Dictionary<string, long> _known = [];

    /// <summary>Inside the indexer's transaction: the lead has changed. Used by one thread at a time.</summary>
    public void Set(Lead lead, IWriteSession session)
    {
        if (lead.CapturedAt is null || !destinations.CurrentValue.AnyServes(lead.Bot) || _known.GetValueOrDefault(lead.Id) == lead.Version)
        {
            return; // lines were said that changed nothing of the lead
        }

        session.Execute(Mark, ("bot", lead.Bot), ("lead", lead.Id));
        session.AfterCommit(() =>
        {
            Remember(lead);
            signal.Raise();
        });
    }

    /// <summary>The lead may go again although nothing of it has changed.</summary>
    public void SetAgain(string bot, string leadId, IWriteSession session)
    {
        if (destinations.CurrentValue.AnyServes(bot))
        {
            session.Execute(Mark, ("bot", bot), ("lead", leadId));
            session.AfterCommit(signal.Raise);
        }
    }

    public async Task<IReadOnlyList<LeadMark>> ReadAsync(int limit, CancellationToken ct) => await reader.ReadAsync(
        session => session.ReadAll(Read, row => new LeadMark(row.GetString(0), row.GetString(1), row.GetInt64(2)), ("limit", (long)limit)), ct);

    public Task TakeInAsync(LeadMark mark, IReadOnlyList<NewDelivery> due, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            foreach (var delivery in due)
            {
                Queue(delivery, session);
            }

            return session.Execute(Forget, ("bot", mark.Bot), ("lead", mark.LeadId), ("stamp", mark.Stamp));
        },
        WritePriority.Bulk,
        ct);

    private static void Queue(NewDelivery delivery, IWriteSession session)
    {
        var waited = session.ReadAll(
            Replace, row => row.GetInt64(0), ("destination", delivery.Destination), ("lead", delivery.LeadId), ("bot", delivery.Bot), ("version", delivery.Version));
        var due = delivery.DueAt.ToUnixTimeMilliseconds();
        session.Execute(
            Insert, ("destination", delivery.Destination), ("lead", delivery.LeadId), ("version", delivery.Version), ("bot", delivery.Bot),
            ("fingerprint", delivery.Fingerprint), ("due", waited.Count > 0 ? Math.Min(waited.Min(), due) : due), ("body", delivery.Body), ("now", session.Now),
            ("news", delivery.IsWithdrawal ? "withdrawn" : null));
    }

    private void Remember(Lead lead)
    {
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[lead.Id] = lead.Version;
    }
}
