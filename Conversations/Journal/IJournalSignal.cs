namespace LeadBot.Conversations.Journal;

/// <summary>A hint that a journal has grown. The truth is always read from <see cref="IJournal"/>.</summary>
public interface IJournalSignal
{
    /// <summary>Returns as soon as the conversation's head may be above <paramref name="after"/>, at the latest after a few seconds.</summary>
    Task WaitAsync(string conversationId, long after, CancellationToken ct);

    /// <summary>Called after a commit.</summary>
    void Raise(string conversationId, long sequence);
}
