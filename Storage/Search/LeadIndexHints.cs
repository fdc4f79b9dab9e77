namespace LeadBot.Storage.Search;

/// <summary>Leads that this process has changed since they were indexed. A hint: what is lost with the process stands in the event log.</summary>
internal sealed class LeadIndexHints
{
    private readonly Lock _lock = new();
    private HashSet<(string Bot, string LeadId)> _leads = [];
    private TaskCompletionSource _some = New();

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _leads.Count == 0;
            }
        }
    }

    /// <summary>After the commit.</summary>
    public void Add(string bot, string leadId)
    {
        lock (_lock)
        {
            _leads.Add((bot, leadId));
            _some.TrySetResult();
        }
    }

    public HashSet<(string Bot, string LeadId)> Take()
    {
        lock (_lock)
        {
            (var taken, _leads) = (_leads, []);
            _some = _some.Task.IsCompleted ? New() : _some;
            return taken;
        }
    }

    /// <summary>Completes when there is a hint.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            return _some.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
