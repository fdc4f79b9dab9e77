using LeadBot.Storage.Outbox;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Search;

/// <summary>
/// Follows what was committed and keeps the index of leads, a conversation once a pass however much was said in it. Its place is written with what
/// it has indexed, so a process that dies goes on where it stopped. One pass at a time.
/// </summary>
internal sealed class LeadIndexer(IPreparedReader reader, IWriter writer, LeadIndexHints hints, DeliveryMarks deliveries) : IDisposable
{
    private const int Slice = 20; // leads of one transaction: some milliseconds of the one writer

    // A turn may save a lead without a row in journal or events. Its message came before, at most so many rows ago.
    private const int ReadAgain = 2_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    // Rows may have been taken away since they were read.
    private const string Save = """
        UPDATE lead_index SET is_whole = @whole, journal_row = MIN(@journal, COALESCE((SELECT MAX(rowid) FROM journal), 0)),
            event_row = MIN(@events, COALESCE((SELECT MAX(rowid) FROM events), 0))
        WHERE id = 1
        """;

    private const string PutBack = """
        UPDATE lead_index SET journal_row = MIN(journal_row, COALESCE((SELECT MAX(rowid) FROM journal), 0)),
            event_row = MIN(event_row, COALESCE((SELECT MAX(rowid) FROM events), 0))
        WHERE id = 1
        """;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly HashSet<(string Bot, string LeadId)> _again = [];
    private LeadIndexPlace? _place;
    private int _taken; // how often rows were taken away
    private int _knownTaken;
    private volatile bool _isBehind;

    /// <summary>False while rows of before the first pass are still being read: then the counts are not those of all leads.</summary>
    public bool IsWhole => _place?.IsWhole ?? false;

    /// <summary>
    /// Waits until what was committed before the call can be found, for at most a second, and not at all where there is a lot to catch up with.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        if (_isBehind || await IsCurrentAsync(ct))
        {
            return;
        }

        try
        {
            await PassAsync(CancellationToken.None).WaitAsync(s_patience, ct);
        }
        catch (TimeoutException)
        {
            // The pass goes on; the reader takes what there is.
        }
    }

    /// <summary>Indexes what has been committed since the last pass.</summary>
    /// <returns>True where there is more to do at once.</returns>
    public async Task<bool> PassAsync(CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        var leads = hints.Take();
        try
        {
            if (_place is null || _knownTaken != Volatile.Read(ref _taken))
            {
                _knownTaken = Volatile.Read(ref _taken);
                _place = await StartAsync(ct);
            }

            leads.UnionWith(_again);
            _again.Clear();
            var before = _place;
            var reached = await reader.ReadAsync(session => LeadIndexSource.Collect(before, leads, session), ct);
            foreach (var slice in leads.Chunk(Slice))
            {
                await WriteAsync(slice, ct);
            }

            var isWhole = before.IsWhole || !reached.HasMore;
            if ((before.Journal, before.Events, before.IsWhole) != (reached.Journal, reached.Events, isWhole))
            {
                await SaveAsync(reached with { IsWhole = isWhole }, ct);
            }

            _place = reached with { IsWhole = isWhole };
            return _isBehind = reached.HasMore;
        }
        catch
        {
            foreach (var (bot, lead) in leads)
            {
                hints.Add(bot, lead); // none of it is certain; the next pass takes it up
            }

            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Rows were taken away inside this session's transaction: what comes next may get numbers that have been read. Erasures call it.
    /// </summary>
    public void RowsWereTaken(IWriteSession session)
    {
        session.Execute(PutBack);
        session.AfterCommit(() => Interlocked.Increment(ref _taken));
    }

    public void Dispose() => _gate.Dispose();

    private async Task<bool> IsCurrentAsync(CancellationToken ct)
    {
        if (!hints.IsEmpty || _place is not { IsWhole: true } place || _knownTaken != Volatile.Read(ref _taken))
        {
            return false;
        }

        return await reader.ReadAsync(LeadIndexSource.ReadEnds, ct) == (place.Journal, place.Events);
    }

    private async Task<LeadIndexPlace> StartAsync(CancellationToken ct)
    {
        var (place, ends) = await reader.ReadAsync(session => (LeadIndexSource.ReadPlace(session), LeadIndexSource.ReadEnds(session)), ct);

        // Numbers beyond the end: somebody has rebuilt the file (VACUUM gives new ones). Everything is read again, and what is known found unchanged.
        return new LeadIndexPlace(Start(place.Journal, ends.Journal), Start(place.Events, ends.Events), place.IsWhole);

        static long Start(long row, long end) => row > end ? 0 : Math.Max(0, row - ReadAgain);
    }

    private async Task WriteAsync((string Bot, string LeadId)[] leads, CancellationToken ct)
    {
        var documents = await reader.ReadAsync(
            session => leads.Select(lead =>
            {
                var document = LeadIndexSource.ReadLead(lead.Bot, lead.LeadId, out var again, out var saved, session);
                return (Lead: lead, Document: document, Again: again, Saved: saved);
            }).ToList(),
            ct);
        await writer.WriteAsync(
            session =>
            {
                foreach (var (lead, document, _, saved) in documents)
                {
                    _ = document is null ? LeadIndexRows.Remove(lead.Bot, lead.LeadId, session) : LeadIndexRows.Write(document, session);
                    if (saved is not null)
                    {
                        deliveries.Set(saved, session);
                    }
                }

                return documents.Count;
            },
            WritePriority.Bulk,
            ct);
        _again.UnionWith(documents.Where(found => found.Again).Select(found => found.Lead));
    }

    private Task<int> SaveAsync(LeadIndexPlace place, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(Save, ("journal", place.Journal), ("events", place.Events), ("whole", place.IsWhole ? 1L : 0L)), WritePriority.Bulk, ct);
}
