using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Figures;

/// <summary>
/// Follows the event log and makes the facts of every conversation that something happened to anew, from all of its events: doing it twice changes
/// nothing, so that neither a crash nor a second process can count anything twice.
/// </summary>
internal sealed class FactRollUp(EventLog log, RollUpPosition position, IWriter writer, TimeProvider time) : IDisposable
{
    /// <summary>Ids are made before the commit and out of order within a millisecond: what is younger than this is looked at again.</summary>
    private static readonly TimeSpan s_overlap = TimeSpan.FromSeconds(15);

    private const int PageSize = 5_000;
    private const int Chunk = 100; // conversations of one write: a turn that comes waits for no more

    private readonly SemaphoreSlim _one = new(1, 1);
    private HashSet<string> _seen = [];

    /// <summary>Everything that happened until then is in the facts.</summary>
    public DateTimeOffset CountedTo { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Takes in all that was committed before the call.</summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var start = time.GetUtcNow();
            var after = await position.ReadAsync(ct) is { } through ? EventLog.FirstId(EventLog.TimeOf(through) - s_overlap) : "";
            List<LoggedEvent> page;
            do
            {
                page = await log.ReadAfterAsync(after, PageSize, ct);
                if (page.Count > 0)
                {
                    await TakeInAsync(page, ct);
                    after = page[^1].Id;
                    CountedTo = EventLog.TimeOf(after);
                }
            }
            while (page.Count == PageSize);
            CountedTo = start;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task TakeInAsync(List<LoggedEvent> page, CancellationToken ct)
    {
        var fresh = page.Where(logged => !_seen.Contains(logged.Id)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var conversations = fresh.Where(logged => logged.ConversationId is not null).Select(logged => (logged.Bot, logged.ConversationId!)).Distinct();
        foreach (var chunk in conversations.Chunk(Chunk))
        {
            var facts = await log.FactsAsync(chunk, ct);
            await writer.WriteAsync(
                session =>
                {
                    facts.ForEach(fact => FactWriter.Write(fact, session));
                    return 0;
                },
                WritePriority.Bulk,
                ct);
        }

        await position.WriteAsync(page[^1].Id, ct);
        var oldest = EventLog.FirstId(EventLog.TimeOf(page[^1].Id) - s_overlap);
        _seen = [.. _seen.Concat(fresh.Select(logged => logged.Id)).Where(id => string.CompareOrdinal(id, oldest) >= 0)];
    }
}
