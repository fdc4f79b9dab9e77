using System.Data.Common;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Outbox;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Replies;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IParkedReplies"/>
internal sealed class ParkedReplyStore(IPreparedReader reader, IWriter writer, IOutboxSignal signal, IEnumerable<ILeadSignal> signals) : IParkedReplies
{
    // What was to be changed in place is no reply, and what is said to people of the house goes other ways.
    private const string Parked = """
        FROM outbox o JOIN conversations c ON c.id = o.conversation_id AND c.bot = o.bot
        LEFT JOIN suppressions s ON s.bot = c.bot AND s.channel = c.channel AND s.address = c.channel_conversation_id
        WHERE o.bot = @bot AND o.state = 'parked' AND o.operation = 'send' AND c.side = 'visitor' AND NOT EXISTS (
            SELECT 1 FROM leads d WHERE d.bot = @bot AND d.conversation_id = o.conversation_id AND d.deleted_at IS NOT NULL)
        """;

    private const string Hold = "CASE WHEN s.reason IS NOT NULL THEN s.reason WHEN o.speaker = 'bot' AND o.owner_version < c.owner_version THEN 'overtaken' END";

    internal const string List = $"""
        SELECT o.lane, o.position, c.channel, o.speaker, o.body, COALESCE(o.reason, ''), o.attempts, o.created_at, o.settled_at,
            (SELECT l.id FROM leads l WHERE l.bot = @bot AND l.conversation_id = o.conversation_id ORDER BY l.ordinal DESC LIMIT 1),
            (SELECT h.id FROM handoffs h WHERE h.bot = @bot AND h.conversation_id = o.conversation_id ORDER BY h.episode DESC LIMIT 1),
            {Hold}
        {Parked} AND (@channel IS NULL OR c.channel = @channel) AND (o.settled_at, o.lane, o.position) < (@at, @lane, @position)
        ORDER BY o.settled_at DESC, o.lane DESC, o.position DESC LIMIT @limit
        """;

    private const string Count = $"SELECT c.channel, COUNT(*), COUNT({Hold}) {Parked} GROUP BY c.channel ORDER BY c.channel";

    private const string OfAll = "AND (@channel IS NULL OR c.channel = @channel)";
    private const string OfOne = "AND o.lane = @lane AND o.position = @position";
    private const string OfLine = "AND o.lane = @lane AND o.activity_id = @activity AND o.speaker = 'rep'";

    // Not while another of its lane is on its way: then it waits for the end of that one's lease, and what stands behind it waits too.
    private const string Again = """
        UPDATE outbox AS r SET state = 'pending', expires_at = @now + @life, lease_until = 0, attempts = 0, settled_at = NULL, delivery = NULL, reason = NULL,
            channel_activity_id = NULL, replayed_at = @now,
            due_at = COALESCE((SELECT MAX(p.lease_until) + 1 FROM outbox p WHERE p.bot = @bot AND p.lane = r.lane AND p.state = 'pending' AND p.lease_until >= @now), @now)
        WHERE r.bot = @bot AND r.state = 'parked'
        """;

    private const string HeldOfAll = $"SELECT {Hold}, COUNT(*) {Parked} {OfAll} AND {Hold} IS NOT NULL GROUP BY {Hold}";
    private const string HeldOfOne = $"SELECT {Hold}, COUNT(*) {Parked} {OfOne} AND {Hold} IS NOT NULL GROUP BY {Hold}";
    private const string HeldOfLine = $"SELECT {Hold}, COUNT(*) {Parked} {OfLine} AND {Hold} IS NOT NULL GROUP BY {Hold}";
    private const string AgainOfAll = $"{Again} AND (r.lane, r.position, r.part) IN (SELECT o.lane, o.position, o.part {Parked} {OfAll} AND {Hold} IS NULL)";
    private const string AgainOfOne = $"{Again} AND (r.lane, r.position, r.part) IN (SELECT o.lane, o.position, o.part {Parked} {OfOne} AND {Hold} IS NULL)";
    private const string AgainOfLine = $"{Again} AND (r.lane, r.position, r.part) IN (SELECT o.lane, o.position, o.part {Parked} {OfLine} AND {Hold} IS NULL)";

    public async Task<IReadOnlyList<ParkedReply>> ListAsync(ParkedReplyQuery query, CancellationToken ct) => await reader.ReadAsync(
        session => session.ReadAll(
            List, Reply, ("bot", query.Bot), ("channel", query.Channel), ("limit", (long)query.Limit), ("at", query.After?.At ?? long.MaxValue),
            ("lane", query.After?.Key.ConversationId ?? ""), ("position", query.After?.Key.Sequence ?? 0)),
        ct);

    public async Task<IReadOnlyList<ParkedReplyCount>> CountAsync(string bot, CancellationToken ct) => await reader.ReadAsync(
        session => session.ReadAll(Count, row => new ParkedReplyCount(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2)), ("bot", bot)), ct);

    public Task<ReplayResult> ReplayAsync(string bot, ReplyWanted wanted, AuditEntry audit, CancellationToken ct) => wanted switch
    {
        ReplyWanted.One(var key) => ReplayAsync(HeldOfOne, AgainOfOne, audit, ct, ("bot", bot), ("lane", key.ConversationId), ("position", key.Sequence)),
        ReplyWanted.Line(var conversation, var activity) =>
            ReplayAsync(HeldOfLine, AgainOfLine, audit, ct, ("bot", bot), ("lane", conversation), ("activity", activity)),
        ReplyWanted.All(var channel) => ReplayAsync(HeldOfAll, AgainOfAll, audit, ct, ("bot", bot), ("channel", channel)),
        _ => throw new ArgumentOutOfRangeException(nameof(wanted)),
    };

    private Task<ReplayResult> ReplayAsync(string held, string again, AuditEntry audit, CancellationToken ct, params (string Name, object? Value)[] which) =>
        writer.WriteAsync(
            session =>
            {
                var stay = session.ReadAll(held, row => (Hold: HoldOf(row.GetString(0)), Count: (int)row.GetInt64(1)), which);
                var count = session.Execute(again, [.. which, ("now", session.Now), ("life", OutboxRows.ReplyLife)]);
                if (count > 0)
                {
                    var detail = audit.Detail?.DeepClone() as JsonObject ?? [];
                    detail["count"] = count;
                    AuditedWriter.Append(audit with { Detail = detail }, session);
                    signals.RaiseAfterCommit(session, new LeadHint(audit.Bot, LeadSignals.Reply, audit.Target));
                    session.AfterCommit(signal.Raise);
                }

                return new ReplayResult(count, stay.ToDictionary(one => one.Hold, one => one.Count));
            },
            WritePriority.Turn,
            ct);

    private static ParkedReply Reply(DbDataReader row) => new(
        new ReplyKey(row.GetString(0), row.GetInt64(1)).ToString(), row.GetString(2), row.GetString(3) == "rep", ActivityJson.Parse(row.GetString(4)).Text ?? "",
        row.GetString(5), (int)row.GetInt64(6), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        row.IsDBNull(9) ? null : row.GetString(9), row.IsDBNull(10) ? null : row.GetString(10), row.IsDBNull(11) ? null : HoldOf(row.GetString(11)));

    private static ReplyHold HoldOf(string key) => EnumKeys.Find<ReplyHold>(key) ?? ReplyHold.Gone;
}
