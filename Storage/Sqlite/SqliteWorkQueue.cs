using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Sqlite;

/// <summary>What waits for the writer's thread: turns before bulk, and not more than fits.</summary>
internal sealed class SqliteWorkQueue(int capacity)
{
    /// <summary>Items of one transaction. More would make the first wait for the last without saving anything noticeable.</summary>
    public const int BatchSize = 256;

    private readonly object _gate = new(); // a Lock has no Wait and Pulse
    private readonly Queue<SqliteWork> _turns = new();
    private readonly Queue<SqliteWork> _bulk = new();
    private int _wanted = 1; // how many have to wait before the writer is woken
    private bool _closed;

    /// <exception cref="WriterBusyException">The queue is full.</exception>
    /// <exception cref="ObjectDisposedException">The writer has stopped.</exception>
    public void Add(SqliteWork work, WritePriority priority)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(SqliteWriter));
            var queue = priority == WritePriority.Turn ? _turns : _bulk;
            if (queue.Count >= capacity)
            {
                throw new WriterBusyException();
            }

            queue.Enqueue(work);
            if (_turns.Count + _bulk.Count >= _wanted)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Waits for work and takes what is there.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<SqliteWork> batch)
    {
        lock (_gate)
        {
            while (_turns.Count == 0 && _bulk.Count == 0)
            {
                if (_closed)
                {
                    return false;
                }

                Monitor.Wait(_gate);
            }

            // One bulk item rides with every batch of turns: it is short by contract, and starves otherwise.
            Move(_turns, batch, BatchSize - 1);
            Move(_bulk, batch, 1);
            return true;
        }
    }

    /// <summary>Takes what comes until the batch has so many items or the time is over.</summary>
    public void TakeMore(List<SqliteWork> batch, int enough, TimeSpan patience)
    {
        lock (_gate)
        {
            _wanted = enough - batch.Count;
            if (_turns.Count < _wanted && !_closed)
            {
                Monitor.Wait(_gate, patience);
            }

            _wanted = 1;
            Move(_turns, batch, BatchSize - batch.Count);
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }

    private static void Move(Queue<SqliteWork> from, List<SqliteWork> to, int count)
    {
        while (count-- > 0 && from.TryDequeue(out var work))
        {
            to.Add(work);
        }
    }
}
