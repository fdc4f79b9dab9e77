using System.Collections.Concurrent;

namespace LeadBot.Conversations.Journal;

/// <summary>The signal within one process: it remembers the head of every conversation that somebody follows.</summary>
internal sealed class JournalSignal : IJournalSignal, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_sweep = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Head> _heads = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly ITimer _sweeper;

    public JournalSignal(TimeProvider time)
    {
        _time = time;
        _sweeper = time.CreateTimer(_ => Sweep(), null, s_sweep, s_sweep);
    }

    public async Task WaitAsync(string conversationId, long after, CancellationToken ct)
    {
        // Nobody has told this head of a commit before it was followed. So the first wait returns at once, and the reader looks for itself.
        if (!_heads.TryGetValue(conversationId, out var head))
        {
            _heads.TryAdd(conversationId, new Head());
            ct.ThrowIfCancellationRequested();
            return;
        }

        await head.Above(after).WaitAsync(s_patience, _time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
    }

    public void Raise(string conversationId, long sequence, IReadOnlyList<JournalEntry> rows)
    {
        if (_heads.TryGetValue(conversationId, out var head))
        {
            head.Raise(sequence, rows);
        }
    }

    public JournalPage? Recent(string conversationId, long after) =>
        _heads.TryGetValue(conversationId, out var head) ? head.Recent(after) : null;

    public void Dispose() => _sweeper.Dispose();

    /// <summary>Forgets heads that nobody has asked about since the last time. Who does so now starts over, which costs one read.</summary>
    private void Sweep()
    {
        foreach (var (conversation, head) in _heads)
        {
            if (!head.WasUsed())
            {
                _heads.TryRemove(new KeyValuePair<string, Head>(conversation, head));
                head.Raise(long.MaxValue, []);
            }
        }
    }

    private sealed class Head
    {
        private readonly Lock _gate = new();
        private readonly JournalTail _tail = new();
        private TaskCompletionSource? _next;
        private long _sequence;
        private bool _used = true;

        public Task Above(long after)
        {
            lock (_gate)
            {
                _used = true;
                return _sequence > after
                    ? Task.CompletedTask
                    : (_next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }

        public JournalPage? Recent(long after)
        {
            lock (_gate)
            {
                return _tail.Read(after);
            }
        }

        public void Raise(long sequence, IReadOnlyList<JournalEntry> rows)
        {
            TaskCompletionSource? next;
            lock (_gate)
            {
                _tail.Add(sequence, rows);
                _sequence = Math.Max(_sequence, sequence);
                next = _next;
                _next = null;
            }

            next?.TrySetResult();
        }

        public bool WasUsed()
        {
            lock (_gate)
            {
                var was = _used;
                _used = false;
                return was;
            }
        }
    }
}
