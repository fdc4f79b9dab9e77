using LeadBot.Conversations.Turns;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Turns;

/// <summary>Sets timers inside a commit.</summary>
internal static class TimerRows
{
    private const string Put = """
        INSERT INTO timers (id, bot, conversation_id, kind, guard, due_at, state) VALUES (@id, @bot, @conversation, @kind, @guard, @due, 'pending')
        ON CONFLICT (conversation_id, kind, guard) DO UPDATE SET due_at = excluded.due_at, state = 'pending'
            WHERE timers.due_at <> excluded.due_at OR timers.state <> 'pending'
        """;

    private const string Cancel = """
        UPDATE timers SET state = 'cancelled' WHERE conversation_id = @conversation AND kind = @kind AND guard = @guard AND state = 'pending'
        """;

    public static void Set(string bot, string conversation, TimerChange timer, IWriteSession session)
    {
        if (timer.DueAt is not { } due)
        {
            session.Execute(Cancel, ("conversation", conversation), ("kind", timer.Kind), ("guard", timer.Guard));
            return;
        }

        session.Execute(
            Put,
            ("id", $"{conversation}|{timer.Kind}|{timer.Guard}"),
            ("bot", bot),
            ("conversation", conversation),
            ("kind", timer.Kind),
            ("guard", timer.Guard),
            ("due", due.ToUnixTimeMilliseconds()));
    }
}
