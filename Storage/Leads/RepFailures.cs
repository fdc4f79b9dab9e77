using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Tells a person that the visitor's channel has not taken their words, in the transaction that says so.</summary>
internal sealed class RepFailures(RepThread thread, IEnumerable<ILeadSignal> signals)
{
    private const int LongestWords = 80;

    private const string Find = $"""
        SELECT h.id, h.rep_conversation_id FROM handoffs h WHERE h.bot = @bot AND h.conversation_id = @conversation AND {HandoffListSql.Alive}
        """;

    /// <param name="words">Which message it was, where others may have been sent since; null for the last one.</param>
    public void Tell(string bot, string conversation, string? reason, IWriteSession session, string? words = null)
    {
        var found = session.ReadFirst(
            Find, row => new { Id = row.GetString(0), Rep = row.IsDBNull(1) ? null : row.GetString(1) }, ("bot", bot), ("conversation", conversation));
        if (found is null)
        {
            return; // nobody has the conversation in hand any more
        }

        if (found.Rep is { } rep)
        {
            thread.Tell(bot, rep, "bot", $"{Which(words)} did not reach the visitor{(reason is null ? "" : $": {reason.TrimEnd('.')}")}. It is kept in the conversation.", session);
        }

        signals.RaiseAfterCommit(session, bot, found.Id);
    }

    private static string Which(string? words) => words is not { Length: > 0 } ? "Your last message"
        : words.Length <= LongestWords ? $"Your message “{words}”"
        : $"Your message “{words[..LongestWords]}…”";
}
