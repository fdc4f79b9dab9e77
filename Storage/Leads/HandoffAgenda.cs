using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="IHandoffAgenda"/>
internal sealed class HandoffAgenda(IPreparedReader reader, IWriter writer, TimeProvider time) : IHandoffAgenda
{
    private const string Due = $"""
        SELECT {HandoffRow.Columns} FROM handoffs h WHERE h.bot = @bot AND h.due_at <= @now AND {HandoffListSql.Alive} ORDER BY h.due_at LIMIT @limit
        """;

    // What was changed meanwhile is due again, and must stay so.
    private const string Rest = "UPDATE handoffs SET due_at = @due WHERE id = @id AND bot = @bot AND version = @version";

    public async Task<IReadOnlyList<Handoff>> FindDueAsync(string bot, int limit, CancellationToken ct)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var rows = await reader.ReadAsync(session => session.ReadAll(Due, HandoffRow.Read, ("bot", bot), ("now", now), ("limit", (long)limit)), ct);
        return [.. rows.Select(row => row.ToHandoff())];
    }

    public Task RestAsync(IReadOnlyCollection<HandoffRest> rests, CancellationToken ct) => rests.Count == 0 ? Task.CompletedTask : writer.WriteAsync(
        session => rests.Sum(rest => session.Execute(
            Rest,
            ("due", rest.Until.ToUnixTimeMilliseconds()), ("id", rest.Handoff.Id), ("bot", rest.Handoff.Bot), ("version", rest.Handoff.Version))),
        WritePriority.Bulk,
        ct);
}
