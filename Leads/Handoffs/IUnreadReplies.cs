namespace LeadBot.Leads.Handoffs;

/// <summary>What was said to web visitors who had left, until they have seen it or it has gone by mail.</summary>
public interface IUnreadReplies
{
    /// <summary>What waits, the longest first, of all bots.</summary>
    Task<IReadOnlyList<UnreadReply>> WaitingAsync(int limit, CancellationToken ct);

    /// <summary>The visitor has seen it, or the beginning of it: then the rest waits on, from when it was said.</summary>
    /// <param name="seenTo">The journal's sequence up to which they have.</param>
    Task SeenAsync(UnreadReply reply, long seenTo, CancellationToken ct);

    /// <summary>A mail is about to go: what is said from now on is told in another one.</summary>
    /// <returns>The reply with all that belongs to it; null where it was seen or sent meanwhile.</returns>
    Task<UnreadReply?> TakeAsync(UnreadReply reply, CancellationToken ct);

    /// <summary>The mail did not go now.</summary>
    Task PutOffAsync(UnreadReply reply, DateTimeOffset until, string why, CancellationToken ct);

    /// <summary>It went by mail, or it stays in the chat; whoever said it is told which.</summary>
    /// <param name="isMailed">False where it stays.</param>
    /// <param name="words">Where it went, or why it stays; for people of the house.</param>
    Task SettleAsync(UnreadReply reply, bool isMailed, string words, CancellationToken ct);
}
