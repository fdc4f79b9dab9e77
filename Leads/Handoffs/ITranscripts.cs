namespace LeadBot.Leads.Handoffs;

/// <summary>What was said in a lead's conversation, as lines for people.</summary>
public interface ITranscripts
{
    /// <summary>Lines after a sequence, oldest first.</summary>
    Task<IReadOnlyList<TranscriptLine>> ReadAsync(string bot, string conversationId, long after, int limit, CancellationToken ct);

    /// <summary>The last lines, oldest first; costs the same however long the conversation is.</summary>
    /// <param name="count">At most; fewer where the conversation's last traffic was hardly words.</param>
    Task<IReadOnlyList<TranscriptLine>> ReadLastAsync(string bot, string conversationId, int count, CancellationToken ct);
}
