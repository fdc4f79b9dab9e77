using System.Text.Json;
using Dapper;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Audit;

/// <summary>The audit, over the table <c>audit</c>.</summary>
internal sealed class AuditStore(IReader reader, IWriter writer) : IAudit, IAuditReader
{
    // Each half reads its own part of the index in order, so that neither sorts more than a page.
    private const string Half = """
        SELECT * FROM (
            SELECT id AS Id, bot AS Bot, at AS At, actor AS Actor, action AS Action, target AS Target, detail AS Detail FROM audit
            WHERE bot = @bot AND (@actor IS NULL OR actor = @actor) AND (@action IS NULL OR action = @action)
              AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR at < @to)
              AND (@afterAt IS NULL OR (at, id) < (@afterAt, @afterId))
            ORDER BY at DESC, id DESC LIMIT @limit)
        """;

    private static readonly string s_both =
        $"{Half} UNION ALL {Half.Replace("@bot", $"'{AuditEntry.Installation}'", StringComparison.Ordinal)} ORDER BY At DESC, Id DESC LIMIT @limit";

    public Task RecordAsync(AuditEntry entry, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            AuditedWriter.Append(entry, session);
            return true;
        },
        WritePriority.Turn,
        ct);

    public async Task<AuditPage> ListAsync(AuditQuery query, CancellationToken ct)
    {
        LeadCursor? after = LeadCursor.TryParse(query.After ?? "", out var cursor) ? cursor : null;
        var values = new
        {
            bot = query.Bot,
            actor = query.Actor,
            action = query.Action,
            from = query.From?.ToUnixTimeMilliseconds(),
            to = query.To?.ToUnixTimeMilliseconds(),
            afterAt = after?.CreatedAt,
            afterId = after?.Id,
            limit = query.Limit + 1,
        };
        var sql = query.WithInstallation && query.Bot != AuditEntry.Installation ? s_both : Half;
        var rows = await reader.ReadAsync(
            async connection => (await connection.QueryAsync<Row>(new CommandDefinition(sql, values, cancellationToken: ct))).AsList(), ct);
        var items = rows.Take(query.Limit).Select(row => row.ToLine()).ToList();
        var next = rows.Count > query.Limit ? new LeadCursor(rows[query.Limit - 1].At, rows[query.Limit - 1].Id).ToString() : null;
        return new AuditPage(items, next);
    }

    private sealed record Row(string Id, string Bot, long At, string Actor, string Action, string Target, string? Detail)
    {
        public AuditLine ToLine() => new(
            Id, Bot, DateTimeOffset.FromUnixTimeMilliseconds(At), Actor, Action, Target, Detail is null ? null : JsonElement.Parse(Detail));
    }
}
