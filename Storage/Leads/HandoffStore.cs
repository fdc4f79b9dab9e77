using System.Data.Common;
using Dapper;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

internal sealed class HandoffStore(IReader reader, IPreparedReader prepared) : IHandoffReader
{
    private const string Columns = """
        h.id AS Id, h.bot AS Bot, h.conversation_id AS ConversationId, h.episode AS Episode, h.lead_id AS LeadId, h.kind AS Kind, h.state AS State,
            h.version AS Version, h.reason AS Reason, h.owner AS Owner, h.accepted_by AS AcceptedBy, h.closed_reason AS ClosedReason,
            h.opened_at AS OpenedAt, h.accepted_at AS AcceptedAt, h.first_reply_at AS FirstReplyAt, h.closed_at AS ClosedAt
        """;

    private const string ById = $"SELECT {Columns} FROM handoffs h WHERE h.bot = @bot AND h.id = @id";

    private const string Live = $"SELECT {Columns} FROM handoffs h WHERE h.bot = @bot AND h.conversation_id = @conversation AND {HandoffListSql.Alive}";

    private const string Counts = $"""
        SELECT COALESCE(SUM(CASE WHEN h.accepted_by IS NULL THEN 1 ELSE 0 END), 0) AS Waiting,
            COALESCE(SUM(CASE WHEN h.accepted_by = @person THEN 1 ELSE 0 END), 0) AS Mine,
            COALESCE(SUM(CASE WHEN h.accepted_by <> @person THEN 1 ELSE 0 END), 0) AS Others
        FROM handoffs h WHERE h.bot = @bot AND {HandoffListSql.Alive}
        """;

    public Task<Handoff?> FindAsync(string bot, string id, CancellationToken ct) => FirstAsync(ById, ct, ("bot", bot), ("id", id));

    public Task<Handoff?> FindLiveAsync(string bot, string conversationId, CancellationToken ct) =>
        FirstAsync(Live, ct, ("bot", bot), ("conversation", conversationId));

    public async Task<IReadOnlyList<HandoffListing>> ListAsync(HandoffQuery query, CancellationToken ct)
    {
        var (sql, values) = HandoffListSql.Build(query, Columns);
        var rows = await reader.ReadAsync(
            connection => connection.QueryAsync<Row, string?, HandoffListing>(
                new CommandDefinition(sql, values, cancellationToken: ct),
                (row, lead) => new HandoffListing(row.ToHandoff(), lead is null ? null : LeadRow.Read(lead)),
                splitOn: "Lead"),
            ct);
        return [.. rows];
    }

    public Task<HandoffCounters> CountAsync(string bot, string person, CancellationToken ct) =>
        reader.ReadAsync(connection => connection.QuerySingleAsync<HandoffCounters>(new CommandDefinition(Counts, new { bot, person }, cancellationToken: ct)), ct);

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
