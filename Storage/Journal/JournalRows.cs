using LeadBot.Conversations.Journal;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Journal;

/// <summary>Statements that write journal rows inside somebody's transaction.</summary>
internal static class JournalRows
{
    private const string InsertRow = """
        INSERT INTO journal (conversation_id, sequence, activity_id, speaker, audience, at, caused_by, ordinal, body)
        VALUES (@id, @sequence, @activity, @speaker, @audience, @at, @cause, @ordinal, @body)
        """;

    private const string ReserveOne = """
        UPDATE conversations SET last_sequence = last_sequence + 1, last_at = last_at + 1 WHERE id = @id RETURNING last_sequence, last_at
        """;

    private const string Supersede = """
        UPDATE journal SET superseded_by = @sequence
        WHERE conversation_id = @id AND activity_id = @activity AND superseded_by IS NULL AND speaker = 'bot' RETURNING at
        """;

    /// <param name="cause">Sequence of the activity whose turn writes the row; null for what came in.</param>
    /// <param name="ordinal">Its place among the rows of that turn.</param>
    public static void Insert(IWriteSession session, string conversation, JournalEntry entry, long? cause, long? ordinal) =>
        session.Execute(
            InsertRow,
            ("id", conversation),
            ("sequence", entry.Sequence),
            ("activity", entry.ActivityId),
            ("speaker", entry.Speaker),
            ("audience", Name(entry.Audience)),
            ("at", entry.At.ToUnixTimeMilliseconds()),
            ("cause", cause),
            ("ordinal", ordinal),
            ("body", entry.Body));

    /// <summary>The next place in a conversation whose row this transaction has locked already.</summary>
    public static (long Sequence, long At) Reserve(IWriteSession session, string conversation) =>
        session.ReadFirst(ReserveOne, row => (row.GetInt64(0), row.GetInt64(1)), ("id", conversation));

    /// <summary>Takes the bot's row of this activity out of the feed, for the row with this sequence.</summary>
    /// <returns>Its time, or null where there is none.</returns>
    public static long? Replace(IWriteSession session, string conversation, string activity, long sequence) =>
        session.ReadFirst(Supersede, row => (long?)row.GetInt64(0), ("id", conversation), ("activity", activity), ("sequence", sequence));

    public static string Name(JournalAudience audience) => audience switch
    {
        JournalAudience.Visitor => "visitor",
        JournalAudience.Staff => "staff",
        _ => "system",
    };

    public static JournalAudience Audience(string name) => name switch
    {
        "visitor" => JournalAudience.Visitor,
        "staff" => JournalAudience.Staff,
        _ => JournalAudience.System,
    };
}
