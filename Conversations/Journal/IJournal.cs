namespace LeadBot.Conversations.Journal;

/// <summary>The transcript of every conversation, and the feed that web chat follows.</summary>
public interface IJournal
{
    /// <summary>
    /// Rows after a watermark, oldest first, superseded ones left out. A watermark above the head gives an empty page.
    /// </summary>
    /// <param name="upTo">The widest audience to show: <see cref="JournalAudience.Visitor"/> for the visitor's feed.</param>
    Task<JournalPage> ReadAsync(string conversationId, long after, int limit, JournalAudience upTo, CancellationToken ct);

    /// <summary>The last rows for the visitor, oldest first. A turn reads at most 20.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadLastAsync(string conversationId, int count, CancellationToken ct);
}
