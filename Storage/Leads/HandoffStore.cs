using Dapper;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

internal sealed class HandoffStore(IReader reader, IPreparedReader prepared) : IHandoffReader
{
    private const string ById = $"SELECT {HandoffRow.Columns} FROM handoffs h WHERE h.bot = @bot AND h.id = @id";

    private const string Live = $"SELECT {HandoffRow.Columns} FROM handoffs h WHERE h.bot = @bot AND h.conversation_id = @conversation AND {HandoffListSql.Alive}";

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
        var (sql, values) = HandoffListSql.Build(query, HandoffRow.Columns);
        var rows = await reader.ReadAsync(
            connection => connection.QueryAsync<HandoffRow, string?, HandoffListing>(
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
        var row = await prepared.ReadAsync(session => session.ReadFirst(sql, HandoffRow.Read, values), ct);
        return row?.ToHandoff();
    }
}
