using LeadBot.Conversations.Journal;

namespace LeadBot.Channels.WebChat.Stream;

/// <summary>
/// Pages of the visitor's feed. However many sockets come back after a restart, only so many read at one time: that is the
/// whole defence against the storm, and it needs no queue of ours.
/// </summary>
internal sealed class FeedReader(IJournal journal) : IDisposable
{
    public const int PageSize = 100;
    private const int ConcurrentReads = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _reads = new(ConcurrentReads);

    /// <summary>For a socket, which can wait for its turn.</summary>
    public async Task<JournalPage> ReadAsync(string conversation, long after, CancellationToken ct)
    {
        await _reads.WaitAsync(ct);
        return await ReadAndReleaseAsync(conversation, after, ct);
    }

    /// <summary>For a request; null when there are too many readers.</summary>
    public async Task<JournalPage?> TryReadAsync(string conversation, long after, CancellationToken ct) =>
        await _reads.WaitAsync(Patience, ct) ? await ReadAndReleaseAsync(conversation, after, ct) : null;

    public void Dispose() => _reads.Dispose();

    private async Task<JournalPage> ReadAndReleaseAsync(string conversation, long after, CancellationToken ct)
    {
        try
        {
            return await journal.ReadAsync(conversation, after, PageSize, JournalAudience.Visitor, ct);
        }
        finally
        {
            _reads.Release();
        }
    }
}
