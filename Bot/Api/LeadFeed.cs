using System.Globalization;
using LeadBot.Leads.Changes;

namespace LeadBot.Bot.Api;

/// <summary>
/// The last hints of one bot, numbered, so that a client that was away reads on where it stopped. Followers hold a place and no
/// queue: a slow one misses nothing but repeats.
/// </summary>
internal sealed class LeadFeed
{
    private const int Kept = 512;

    private readonly Lock _lock = new();
    private readonly Queue<LeadHint> _hints = new();

    // A restart numbers from 1 again: the prefix tells a client's place of before from one of now.
    private readonly string _run;
    private long _last;
    private TaskCompletionSource _grown = New();

    public LeadFeed(ILeadSignal signal, string bot, string run)
    {
        _run = run;
        signal.Subscribe(bot, Add); // for as long as the process lives
    }

    /// <summary>Number of the newest hint.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    public string IdOf(long place) => string.Create(CultureInfo.InvariantCulture, $"{_run}-{place}");

    /// <summary>The place that an id names, or null where hints may have been missed since.</summary>
    public long? PlaceOf(string? id)
    {
        var dash = id?.LastIndexOf('-') ?? -1;
        if (dash < 0 || id![..dash] != _run || !long.TryParse(id.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return null;
        }

        lock (_lock)
        {
            return place <= _last && place >= _last - _hints.Count ? place : null;
        }
    }

    /// <summary>The hints after a place, each once, or null where some of them are no longer kept; and the place reached.</summary>
    public (IReadOnlyList<LeadHint>? Hints, long Place) ReadAfter(long place)
    {
        lock (_lock)
        {
            var missed = _last - place;
            return missed > _hints.Count ? (null, _last) : ([.. _hints.Skip(_hints.Count - (int)missed).Distinct()], _last);
        }
    }

    /// <summary>Completes as soon as there is a hint after the place.</summary>
    public Task WaitAsync(long place)
    {
        lock (_lock)
        {
            return _last > place ? Task.CompletedTask : _grown.Task;
        }
    }

    private void Add(LeadHint hint)
    {
        TaskCompletionSource grown;
        lock (_lock)
        {
            _hints.Enqueue(hint);
            if (_hints.Count > Kept)
            {
                _hints.Dequeue();
            }

            _last++;
            (grown, _grown) = (_grown, New());
        }

        grown.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
