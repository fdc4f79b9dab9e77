namespace LeadBot.Conversations.Journal;

/// <summary>A hint that a journal has grown. The truth is always read from <see cref="IJournal"/>.</summary>
public interface IJournalSignal
{
    /// <summary>Returns as soon as the conversation's head may be above <paramref name="after"/>, at the latest after a few seconds.</summary>
    Task WaitAsync(string conversationId, long after, CancellationToken ct);

    /// <summary>Called after a commit.</summary>
    /// <param name="sequence">The journal's head.</param>
    /// <param name="rows">All rows that the commit has added, in order; empty where followers must read for themselves.</param>
    void Raise(string conversationId, long sequence, IReadOnlyList<JournalEntry> rows);

    /// <summary>
    /// What the visitor sees of the rows after <paramref name="after"/>, where this process still holds every one of them; else null, and the
    /// journal has to be read.
    /// </summary>
    JournalPage? Recent(string conversationId, long after);
}
