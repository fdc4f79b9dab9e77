namespace LeadBot.Leads.Handoffs;

/// <summary>What was said in a lead's conversation, as lines for people.</summary>
public interface ITranscripts
{
    /// <summary>Lines after a sequence, oldest first.</summary>
    Task<IReadOnlyList<TranscriptLine>> ReadAsync(string bot, string conversationId, long after, int limit, CancellationToken ct);
}
