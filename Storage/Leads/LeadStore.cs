using Dapper;
using LeadBot.Leads;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Recent;
using LeadBot.Storage.Search;

namespace LeadBot.Storage.Leads;

/// <summary>What a turn reads goes over prepared statements; lists and counts, whose texts vary, over Dapper.</summary>
internal sealed class LeadStore(IReader reader, IPreparedReader prepared, RecentLeads recent, LeadIndexer indexer) : ILeadReader
{
    private const string ById = "SELECT body FROM leads WHERE bot = @bot AND id = @id AND deleted_at IS NULL";

    private const string ByConversation = """
        SELECT body FROM leads WHERE bot = @bot AND conversation_id = @conversation ORDER BY ordinal DESC LIMIT 1
        """;

    // Two halves, so that each uses its own index; a lost or converted lead is not open.
    private const string ByContact = """
        SELECT body, created_at, id FROM leads
        WHERE bot = @bot AND email_key = @email AND conversation_id <> @except AND deleted_at IS NULL AND status NOT IN ('lost', 'converted')
        UNION
        SELECT body, created_at, id FROM leads
        WHERE bot = @bot AND phone_key = @phone AND conversation_id <> @except AND deleted_at IS NULL AND status NOT IN ('lost', 'converted')
        ORDER BY created_at, id LIMIT 20
        """;

    private const string Counts = "SELECT value, count FROM lead_counts WHERE bot = @bot AND kind = 'status'";

    // While a database of before the index is read for the first time.
    private const string CountAll = """
        SELECT status, COUNT(*) FROM leads WHERE bot = @bot AND captured_at IS NOT NULL AND deleted_at IS NULL GROUP BY status
        """;

    private const string NumberOfBot = "SELECT number FROM lead_bots WHERE bot = @bot";

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
        var match = LeadMatch.Of(query);
        long bot = 0;
        if (match is not null)
        {
            await indexer.CatchUpAsync(ct);
            bot = await prepared.ReadAsync(session => session.ReadFirst(NumberOfBot, row => row.GetInt64(0), ("bot", query.Bot)), ct);
        }

        var (sql, values) = LeadListSql.Build(query, match, bot);
        var found = await reader.ReadAsync(
            async connection => (await connection.QueryAsync<(string Body, long Place)>(new CommandDefinition(sql, values, cancellationToken: ct))).AsList(), ct);
        var items = found.Take(query.Limit).Select(row => LeadRow.Read(row.Body)).ToList();
        long? place = match is null || items.Count == 0 ? null : found[items.Count - 1].Place;
        var next = found.Count > query.Limit ? new LeadCursor(items[^1].CreatedAt.ToUnixTimeMilliseconds(), items[^1].Id, place).ToString() : null;
        return new LeadPage(items, next);
    }

    public async Task<LeadCounters> CountAsync(string bot, CancellationToken ct)
    {
        await indexer.CatchUpAsync(ct);
        var sql = indexer.IsWhole ? Counts : CountAll;
        var rows = await prepared.ReadAsync(session => session.ReadAll(sql, row => (Status: row.GetString(0), Count: row.GetInt64(1)), ("bot", bot)), ct);
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
