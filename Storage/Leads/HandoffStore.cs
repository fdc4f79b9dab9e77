using System.Data.Common;
using Dapper;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

internal sealed class HandoffStore(IReader reader, IPreparedReader prepared) : IHandoffReader
{
    private const string Columns = """
        SELECT id AS Id, bot AS Bot, conversation_id AS ConversationId, episode AS Episode, lead_id AS LeadId, kind AS Kind, state AS State,
            version AS Version, reason AS Reason, owner AS Owner, accepted_by AS AcceptedBy, closed_reason AS ClosedReason,
            opened_at AS OpenedAt, accepted_at AS AcceptedAt, first_reply_at AS FirstReplyAt, closed_at AS ClosedAt
        FROM handoffs WHERE bot = @bot
        """;

    private const string ById = $"{Columns} AND id = @id";

    private const string Live = $"{Columns} AND conversation_id = @conversation AND state IN ('open', 'offered', 'accepted')";

    public Task<Handoff?> FindAsync(string bot, string id, CancellationToken ct) => FirstAsync(ById, ct, ("bot", bot), ("id", id));

    public Task<Handoff?> FindLiveAsync(string bot, string conversationId, CancellationToken ct) =>
        FirstAsync(Live, ct, ("bot", bot), ("conversation", conversationId));

    public async Task<IReadOnlyList<Handoff>> ListAsync(string bot, HandoffState? state, string? owner, string? after, int limit, CancellationToken ct)
    {
        var sql = Columns
            + (state is null ? "" : " AND state = @state")
            + (owner is null ? "" : " AND owner = @owner")
            + (after is null ? "" : " AND (opened_at, id) < (SELECT opened_at, id FROM handoffs WHERE bot = @bot AND id = @after)")
            + " ORDER BY opened_at DESC, id DESC LIMIT @limit";
        var values = new { bot, state = state is { } wanted ? EnumKeys.Of(wanted) : null, owner, after, limit };
        var rows = await reader.ReadAsync(connection => connection.QueryAsync<Row>(new CommandDefinition(sql, values, cancellationToken: ct)), ct);
        return [.. rows.Select(row => row.ToHandoff())];
    }

    private async Task<Handoff?> FirstAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        var row = await prepared.ReadAsync(session => session.ReadFirst(sql, Row.Read, values), ct);
        return row?.ToHandoff();
    }

    private sealed record Row(
        string Id, string Bot, string ConversationId, long Episode, string? LeadId, string Kind, string State, long Version, string Reason,
        string Owner, string? AcceptedBy, string? ClosedReason, long OpenedAt, long? AcceptedAt, long? FirstReplyAt, long? ClosedAt)
    {
        public Handoff ToHandoff() => new()
        {
            Id = Id,
            Bot = Bot,
            ConversationId = ConversationId,
            Episode = (int)Episode,
            LeadId = LeadId,
            Kind = EnumKeys.Find<HandoffKind>(Kind) ?? throw new InvalidDataException($"Handoff {Id} has the unknown kind {Kind}."),
            State = EnumKeys.Find<HandoffState>(State) ?? throw new InvalidDataException($"Handoff {Id} has the unknown state {State}."),
            Version = Version,
            Reason = Reason,
            Owner = Owner,
            AcceptedBy = AcceptedBy,
            ClosedReason = ClosedReason,
            OpenedAt = At(OpenedAt)!.Value,
            AcceptedAt = At(AcceptedAt),
            FirstReplyAt = At(FirstReplyAt),
            ClosedAt = At(ClosedAt),
        };

        /// <summary>In the order of <see cref="Columns"/>.</summary>
        public static Row Read(DbDataReader row) => new(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), Text(row, 4), row.GetString(5), row.GetString(6), row.GetInt64(7),
            row.GetString(8), row.GetString(9), Text(row, 10), Text(row, 11), row.GetInt64(12), Number(row, 13), Number(row, 14), Number(row, 15));

        private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

        private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

        private static DateTimeOffset? At(long? milliseconds) =>
            milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
    }
}
