namespace LeadBot.Tests.Fakes;

/// <summary>Open, until a test closes it: whoever comes then waits until it is opened again, or leaves.</summary>
internal sealed class Gate
{
    private TaskCompletionSource _open = Opened();
    private int _waiting;

    /// <summary>How many stand before it.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public void Close() => _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _open.TrySetResult();

    public async Task PassAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _open.Task.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private static TaskCompletionSource Opened()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }
}
