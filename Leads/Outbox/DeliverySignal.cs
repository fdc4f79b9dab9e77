namespace LeadBot.Leads.Outbox;

/// <summary>Wakes what delivers when there may be something to do. A hint; the tables are the truth.</summary>
public sealed class DeliverySignal(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);

    public void Raise()
    {
        try
        {
            _raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is raised already.
        }
    }

    /// <summary>Returns when it was raised since the last time, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await _raised.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody raised it; whoever waits looks for itself.
        }
    }

    public void Dispose() => _raised.Dispose();
}
