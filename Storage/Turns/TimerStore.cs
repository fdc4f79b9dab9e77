using System.Data.Common;

using LeadBot.Conversations.Timers;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Turns;

/// <inheritdoc cref="ITimerStore"/>
internal sealed class TimerStore(IWriter writer, IPreparedReader reader, TimeProvider time) : ITimerStore
{
    // The event comes as if from the visitor, whose state the turn needs: a person of the house may have spoken since.
    private const string FindDue = """
        SELECT t.id, t.bot, t.conversation_id, c.channel, t.kind, t.guard, t.due_at,
            COALESCE(
                (SELECT j.body FROM journal j WHERE j.conversation_id = t.conversation_id AND j.caused_by IS NULL AND j.speaker = 'visitor'
                 ORDER BY j.sequence DESC LIMIT 1),
                (SELECT j.body FROM journal j WHERE j.conversation_id = t.conversation_id AND j.caused_by IS NULL AND j.speaker = 'system'
                 ORDER BY j.sequence DESC LIMIT 1))
        FROM timers t JOIN conversations c ON c.id = t.conversation_id
        WHERE t.state = 'pending' AND t.due_at <= @now ORDER BY t.due_at LIMIT @limit
        """;

    private const string Finish = "UPDATE timers SET state = 'done' WHERE id = @id AND due_at = @due AND state = 'pending'";

    public async Task<IReadOnlyList<DueTimer>> FindDueAsync(int limit, CancellationToken ct)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await reader.ReadAsync(session => session.ReadAll(FindDue, Row, ("now", now), ("limit", (long)limit)), ct);
    }

    public Task FinishAsync(DueTimer timer, CancellationToken ct) =>
        writer.WriteAsync(
            session => session.Execute(Finish, ("id", timer.Id), ("due", timer.DueAt.ToUnixTimeMilliseconds())), WritePriority.Turn, ct);

    private static DueTimer Row(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetString(5),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
        row.IsDBNull(7) ? null : row.GetString(7));
}
