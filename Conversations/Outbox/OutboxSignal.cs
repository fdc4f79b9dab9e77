namespace LeadBot.Conversations.Outbox;

/// <inheritdoc cref="IOutboxSignal"/>
internal sealed class OutboxSignal(TimeProvider time) : IOutboxSignal, IDisposable
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
