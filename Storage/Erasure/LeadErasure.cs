using System.Data.Common;
using LeadBot.Conversations.Journal;
using LeadBot.Leads.Outbox;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Recent;
using LeadBot.Storage.Search;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Erasure;

/// <summary>
/// Erases a lead and its conversation inside one transaction. The conversation's row stays, emptied, since its counter must not start again: a chat
/// that goes on begins anew in it. Where its address is the visitor's own (a phone number), that goes as well, and their next message
/// opens another conversation. Events stay, without what people wrote in them.
/// </summary>
/// <param name="journal">Holds the last lines of followed conversations; null where nothing follows.</param>
internal sealed class LeadErasure(RecentLeads leads, RecentStates states, LeadIndexer indexer, IJournalSignal? journal = null)
{
    private const string Find = "SELECT conversation_id FROM leads WHERE bot = @bot AND id = @lead AND deleted_at IS NOT NULL";

    private const string LeadsOf = "SELECT id FROM leads WHERE bot = @bot AND conversation_id = @conversation";

    // A turn at work fails its commit by the fence. 'pending' goes back to nothing with the inbox.
    private const string Empty = """
        UPDATE conversations SET last_sequence = last_sequence + 1, fence = fence + 1, owner_version = owner_version + 1, owner = 'bot',
            lease_until = 0, run_at = NULL, pending = 0, reference = NULL,
            erased_at = CASE WHEN channel_conversation_id = id THEN NULL ELSE @now END,
            channel_conversation_id = CASE WHEN channel_conversation_id = id THEN id ELSE 'erased:' || id END
        WHERE bot = @bot AND id = @conversation RETURNING channel, last_sequence
        """;

    private const string State = "DELETE FROM bot_state WHERE bot = @bot AND key = @key";

    // By the indexes there are. What is left of the inbox are settled rows without a key: numbers and times, forgotten after a week.
    private static readonly string[] s_ofConversation =
    [
        "DELETE FROM inbox WHERE conversation_id = @conversation AND dedupe_key IS NOT NULL",
        "DELETE FROM inbox WHERE conversation_id = @conversation AND state = 'pending'",
        "DELETE FROM timers WHERE conversation_id = @conversation",
        "DELETE FROM unread_replies WHERE conversation_id = @conversation AND bot = @bot",
        "DELETE FROM journal WHERE conversation_id = @conversation",
        "DELETE FROM blobs WHERE conversation_id = @conversation AND bot = @bot",
        "DELETE FROM invokes WHERE conversation_id = @conversation",
        "DELETE FROM outbox_parts WHERE lane = @conversation AND bot = @bot",
        """
        DELETE FROM outbox_parts WHERE bot = @bot AND lane IN (
            SELECT rep_conversation_id FROM handoffs WHERE bot = @bot AND conversation_id = @conversation AND rep_conversation_id IS NOT NULL)
        """,
        "DELETE FROM outbox WHERE lane = @conversation AND bot = @bot",
        // What went on to the person who took over lies in their thread too.
        """
        DELETE FROM outbox WHERE bot = @bot AND lane IN (
            SELECT rep_conversation_id FROM handoffs WHERE bot = @bot AND conversation_id = @conversation AND rep_conversation_id IS NOT NULL)
        """,
        """
        DELETE FROM journal WHERE conversation_id IN (
            SELECT rep_conversation_id FROM handoffs WHERE bot = @bot AND conversation_id = @conversation AND rep_conversation_id IS NOT NULL)
        """,
        "DELETE FROM handoffs WHERE conversation_id = @conversation AND bot = @bot",
    ];

    private static readonly string[] s_ofLead =
    [
        "DELETE FROM lead_history WHERE lead_id = @lead",
        "DELETE FROM consents WHERE lead_id = @lead AND bot = @bot",
        "DELETE FROM reviews WHERE lead_id = @lead AND bot = @bot",
        "DELETE FROM lead_deletions WHERE lead_id = @lead AND bot = @bot",
        "DELETE FROM delivery_marks WHERE lead_id = @lead AND bot = @bot",
        "DELETE FROM deliveries WHERE lead_id = @lead AND bot = @bot AND COALESCE(news, '') <> 'deleted'",
        "UPDATE events SET body = json_remove(body, '$.reason') WHERE lead_id = @lead AND caused_by IS NULL AND bot = @bot AND body IS NOT NULL",
        "DELETE FROM leads WHERE id = @lead AND bot = @bot",
    ];

    // Whoever has the lead, or may have it, is told. What is still on its way there ends first.
    private const string TellDeletion = """
        INSERT INTO deliveries (destination, lead_id, version, bot, state, fingerprint, due_at, lease_until, fence, attempts, body, created_at, news)
        SELECT destination, lead_id, @version, bot, 'waiting', '', MAX(MAX(lease_until), @now), 0, 0, 0, @body, @now, 'deleted' FROM deliveries
        WHERE lead_id = @lead AND bot = @bot AND (state = 'delivered' OR (state <> 'parked' AND attempts > 0)) AND COALESCE(news, '') <> 'deleted'
        GROUP BY destination, lead_id, bot
        ON CONFLICT DO NOTHING
        """;

    private const string Body = "SELECT body FROM leads WHERE id = @lead AND bot = @bot";

    private const string OverwriteDeleted = "PRAGMA secure_delete = ON";
    private const string LeaveDeleted = "PRAGMA secure_delete = OFF";

    /// <returns>Leads erased; 0 where there is none that was deleted.</returns>
    public int Erase(string bot, string leadId, IWriteSession session)
    {
        if (session.ReadFirst(Find, Text, ("bot", bot), ("lead", leadId)) is not { } conversation)
        {
            return 0;
        }

        // Deleted rows would stand in free pages of the file until something else needs them.
        session.ReadFirst(OverwriteDeleted, row => row.GetInt64(0));
        try
        {
            var erased = session.ReadAll(LeadsOf, Text, ("bot", bot), ("conversation", conversation));
            foreach (var lead in erased)
            {
                LeadIndexRows.Remove(bot, lead, session);
                Tell(bot, lead, session);
                foreach (var sql in s_ofLead)
                {
                    session.Execute(sql, ("lead", lead), ("bot", bot));
                }
            }

            EmptyConversation(bot, conversation, session);
            return erased.Count;
        }
        finally
        {
            session.ReadFirst(LeaveDeleted, row => row.GetInt64(0));
        }
    }

    private static void Tell(string bot, string id, IWriteSession session)
    {
        if (session.ReadFirst(Body, Text, ("lead", id), ("bot", bot)) is { } body && LeadRow.Read(body) is var lead)
        {
            session.Execute(
                TellDeletion, ("lead", id), ("bot", bot), ("version", DeliveryBody.VersionOfDeletion(lead)), ("body", DeliveryBody.OfDeletion(lead)), ("now", session.Now));
        }
    }

    private void EmptyConversation(string bot, string conversation, IWriteSession session)
    {
        foreach (var sql in s_ofConversation)
        {
            session.Execute(sql, ("conversation", conversation), ("bot", bot));
        }

        indexer.RowsWereTaken(session);
        var head = session.ReadFirst(
            Empty, row => (Channel: row.GetString(0), Sequence: row.GetInt64(1)), ("bot", bot), ("conversation", conversation), ("now", session.Now));
        var key = $"{head.Channel}/conversations/{conversation}";
        session.Execute(State, ("bot", bot), ("key", key));
        session.AfterCommit(() =>
        {
            leads.Remove(conversation);
            states.Remove(bot, key);
            journal?.Raise(conversation, head.Sequence, []); // without rows: nobody shows from memory what is gone
        });
    }

    private static string Text(DbDataReader row) => row.GetString(0);
}
