using System.Text.Json.Nodes;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Erasure;
using LeadBot.Leads.Measurements;
using LeadBot.Storage.Blobs;
using LeadBot.Storage.Changes;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Search;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Erasure;

/// <inheritdoc cref="ILeadEraser"/>
/// <param name="signal">Null where nobody listens, as in a host without pages.</param>
internal sealed class LeadEraser(
    IWriter writer, IPreparedReader reader, ChangeWriters changes, LeadErasure erasure, BlobFolder files, LeadIndexHints hints, DeliveryMarks deliveries, TimeProvider time,
    ILeadSignal? signal = null)
    : ILeadEraser
{
    /// <summary>How long a person can take it back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private const int MostAtOnce = 100;

    private const string Hide = "UPDATE leads SET deleted_at = @now WHERE bot = @bot AND id = @id AND deleted_at IS NULL";

    private const string Show = "UPDATE leads SET deleted_at = NULL WHERE bot = @bot AND id = @id AND deleted_at IS NOT NULL RETURNING body";

    private const string Remember = """
        INSERT INTO lead_deletions (lead_id, bot, by, at, erase_at) VALUES (@id, @bot, @by, @now, @due)
        ON CONFLICT (lead_id) DO UPDATE SET by = excluded.by, at = excluded.at, erase_at = excluded.erase_at
        """;

    private const string Forget = "DELETE FROM lead_deletions WHERE bot = @bot AND lead_id = @id";

    // Of every bot: the clock asks, not a person.
    private const string Due = "SELECT bot, lead_id, by FROM lead_deletions WHERE erase_at <= @now ORDER BY erase_at LIMIT @most";

    private const string Files = """
        SELECT b.id FROM leads l JOIN blobs b ON b.conversation_id = l.conversation_id AND b.bot = l.bot
        WHERE l.bot = @bot AND l.id = @id AND l.deleted_at IS NOT NULL
        """;

    public async Task<LeadDeletion?> DeleteAsync(string bot, string id, string by, CancellationToken ct)
    {
        var due = time.GetUtcNow() + Grace;
        var isDone = await writer.WriteAsync(
            session =>
            {
                if (session.Execute(Hide, ("now", session.Now), ("bot", bot), ("id", id)) == 0)
                {
                    return false;
                }

                session.Execute(Remember, ("id", id), ("bot", bot), ("by", by), ("now", session.Now), ("due", due.ToUnixTimeMilliseconds()));
                LeadIndexRows.Remove(bot, id, session);
                Note(EventKinds.LeadDeleted, by, new AuditEntry(bot, by, AuditActions.LeadDeleted, id), session);
                session.AfterCommit(() => signal?.Raise(new LeadHint(bot, "lead", id)));
                return true;
            },
            WritePriority.Turn,
            ct);
        return isDone ? new LeadDeletion(id, DateTimeOffset.FromUnixTimeMilliseconds(due.ToUnixTimeMilliseconds())) : null;
    }

    public async Task<Lead?> RestoreAsync(string bot, string id, string by, CancellationToken ct)
    {
        var body = await writer.WriteAsync(
            session =>
            {
                var shown = session.ReadFirst(Show, row => row.GetString(0), ("bot", bot), ("id", id));
                if (shown is not null)
                {
                    session.Execute(Forget, ("bot", bot), ("id", id));
                    deliveries.SetAgain(bot, id, session);
                    Note(EventKinds.LeadRestored, by, new AuditEntry(bot, by, AuditActions.LeadRestored, id), session);
                    session.AfterCommit(() =>
                    {
                        hints.Add(bot, id);
                        signal?.Raise(new LeadHint(bot, "lead", id));
                    });
                }

                return shown;
            },
            WritePriority.Turn,
            ct);
        return body is null ? null : LeadRow.Read(body);
    }

    public async Task<int> EraseDueAsync(CancellationToken ct)
    {
        var due = await reader.ReadAsync(
            session => session.ReadAll(
                Due, row => (Bot: row.GetString(0), Id: row.GetString(1), By: row.GetString(2)), ("now", time.GetUtcNow().ToUnixTimeMilliseconds()), ("most", (long)MostAtOnce)),
            ct);
        foreach (var (bot, id, by) in due)
        {
            // Bytes before rows: a kill in between leaves the deletion standing, and it begins again.
            foreach (var file in await reader.ReadAsync(session => session.ReadAll(Files, row => row.GetString(0), ("bot", bot), ("id", id)), ct))
            {
                files.Delete(file);
            }

            await writer.WriteAsync(session => Erase(bot, id, by, session), WritePriority.Bulk, ct);
        }

        return due.Count;
    }

    private int Erase(string bot, string id, string by, IWriteSession session)
    {
        if (session.Execute(Forget, ("bot", bot), ("id", id)) == 0)
        {
            return 0; // restored meanwhile
        }

        var erased = erasure.Erase(bot, id, session);
        var entry = new AuditEntry(bot, AuditEntry.System, AuditActions.LeadErased, id) { Detail = new JsonObject { ["deletedBy"] = by } };
        Note(EventKinds.LeadErased, by, entry, session);
        session.AfterCommit(() => signal?.Raise(new LeadHint(bot, "lead", id)));
        return erased;
    }

    private void Note(string kind, string by, AuditEntry entry, IWriteSession session)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(session.Now);
        changes.Write(new Measured(new Measurement(entry.Bot, kind, at) { Actor = by, LeadId = entry.Target }), default, session);
        changes.Write(new Audited(entry), default, session);
    }
}
