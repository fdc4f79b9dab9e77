using System.Data.Common;
using System.Text.Json;
using LeadBot.Leads.Outbox;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Outbox;

/// <inheritdoc cref="IAlertMails"/>
internal sealed class AlertMailStore(IPreparedReader reader, IWriter writer, TimeProvider time) : IAlertMails
{
    private const string Due = """
        SELECT mailbox, about, id, bot, subject, words, at, attempts FROM alert_mails WHERE due_at <= @now ORDER BY due_at LIMIT @limit
        """;

    private const string Outdate = "DELETE FROM alert_mails WHERE about = @about";

    private const string Insert = """
        INSERT INTO alert_mails (mailbox, about, id, bot, subject, words, at, due_at, attempts) VALUES (@mailbox, @about, @id, @bot, @subject, @words, @at, @at, 0)
        """;

    private const string Forget = "DELETE FROM alert_mails WHERE mailbox = @mailbox AND about = @about AND id = @id";

    private const string PutOff = """
        UPDATE alert_mails SET due_at = @due, attempts = attempts + @try, reason = @reason WHERE mailbox = @mailbox AND about = @about AND id = @id
        """;

    /// <summary>Inside the transaction that writes how the destination fares: what was not told yet is out of date.</summary>
    public static void Replace(string about, IReadOnlyList<AlertMail> alerts, IWriteSession session)
    {
        session.Execute(Outdate, ("about", about));
        foreach (var alert in alerts)
        {
            session.Execute(
                Insert, [.. Key(alert), ("bot", alert.Bot), ("subject", alert.Subject), ("words", JsonSerializer.Serialize(alert.Words, WordsJson.Default.IReadOnlyListString)),
                    ("at", alert.At.ToUnixTimeMilliseconds())]);
        }
    }

    public async Task<IReadOnlyList<AlertMail>> DueAsync(int limit, CancellationToken ct) => await reader.ReadAsync(
        session => session.ReadAll(Due, Read, ("now", time.GetUtcNow().ToUnixTimeMilliseconds()), ("limit", (long)limit)), ct);

    public Task ForgetAsync(AlertMail alert, CancellationToken ct) => writer.WriteAsync(session => session.Execute(Forget, Key(alert)), WritePriority.Bulk, ct);

    public Task PutOffAsync(AlertMail alert, DateTimeOffset until, string reason, bool isTry, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(PutOff, [.. Key(alert), ("due", until.ToUnixTimeMilliseconds()), ("try", isTry ? 1L : 0L), ("reason", reason)]), WritePriority.Bulk, ct);

    private static (string Name, object? Value)[] Key(AlertMail alert) => [("mailbox", alert.Mailbox), ("about", alert.About), ("id", alert.Id)];

    private static AlertMail Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        JsonSerializer.Deserialize(row.GetString(5), WordsJson.Default.IReadOnlyListString)!, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)), (int)row.GetInt64(7));
}
