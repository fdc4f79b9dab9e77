using Dapper;
using LeadBot.Leads;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Recent;

namespace LeadBot.Storage.Leads;

/// <summary>What a turn reads goes over prepared statements; lists and counts, whose texts vary, over Dapper.</summary>
internal sealed class LeadStore(IReader reader, IPreparedReader prepared, RecentLeads recent) : ILeadReader
{
    private const string ById = "SELECT body FROM leads WHERE bot = @bot AND id = @id";

    private const string ByConversation = """
        SELECT body FROM leads WHERE bot = @bot AND conversation_id = @conversation ORDER BY ordinal DESC LIMIT 1
        """;

    // Two halves, so that each uses its own index; a lost or converted lead is not open.
    private const string ByContact = """
        SELECT body, created_at, id FROM leads
        WHERE bot = @bot AND email_key = @email AND conversation_id <> @except AND status NOT IN ('lost', 'converted')
        UNION
        SELECT body, created_at, id FROM leads
        WHERE bot = @bot AND phone_key = @phone AND conversation_id <> @except AND status NOT IN ('lost', 'converted')
        ORDER BY created_at, id LIMIT 20
        """;

    private const string Counts = "SELECT status, COUNT(*) AS count FROM leads WHERE bot = @bot AND captured_at IS NOT NULL GROUP BY status";

    public Task<Lead?> FindAsync(string bot, string id, CancellationToken ct) => FirstAsync(ById, ct, ("bot", bot), ("id", id));

    public Task<Lead?> FindByConversationAsync(string bot, string conversationId, CancellationToken ct) =>
        recent.Find(bot, conversationId) is { } known
            ? Task.FromResult<Lead?>(known)
            : FirstAsync(ByConversation, ct, ("bot", bot), ("conversation", conversationId));

    public async Task<IReadOnlyList<Lead>> FindByContactAsync(
        string bot, string? emailKey, string? phoneKey, string exceptConversationId, CancellationToken ct)
    {
        if (emailKey is null && phoneKey is null)
        {
            return [];
        }

        var bodies = await prepared.ReadAsync(
            session => session.ReadAll(
                ByContact, static row => row.GetString(0), ("bot", bot), ("email", emailKey), ("phone", phoneKey), ("except", exceptConversationId)),
            ct);
        return [.. bodies.Select(LeadRow.Read)];
    }

    public async Task<LeadPage> ListAsync(LeadQuery query, CancellationToken ct)
    {
        var (sql, values) = LeadListSql.Build(query);
        var found = await reader.ReadAsync(
            async connection => (await connection.QueryAsync<string>(new CommandDefinition(sql, values, cancellationToken: ct))).AsList(), ct);
        var items = found.Take(query.Limit).Select(LeadRow.Read).ToList();
        var next = found.Count > query.Limit ? new LeadCursor(items[^1].CreatedAt.ToUnixTimeMilliseconds(), items[^1].Id).ToString() : null;
        return new LeadPage(items, next);
    }

    public async Task<LeadCounters> CountAsync(string bot, CancellationToken ct)
    {
        var rows = await reader.ReadAsync(
            connection => connection.QueryAsync<(string Status, long Count)>(new CommandDefinition(Counts, new { bot }, cancellationToken: ct)), ct);
        var counts = rows.ToDictionary(row => row.Status, row => row.Count);
        return new LeadCounters(
            counts.Values.Sum(), Of(LeadStatus.New), Of(LeadStatus.Contacted), Of(LeadStatus.Qualified), Of(LeadStatus.Converted), Of(LeadStatus.Lost));

        long Of(LeadStatus status) => counts.GetValueOrDefault(EnumKeys.Of(status));
    }

    private async Task<Lead?> FirstAsync(string sql, CancellationToken ct, params (string Name, object? Value)[] values)
    {
        var body = await prepared.ReadAsync(session => session.ReadFirst(sql, static row => row.GetString(0), values), ct);
        return body is null ? null : LeadRow.Read(body);
    }
}
