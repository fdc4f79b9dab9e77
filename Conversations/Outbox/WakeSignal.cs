using System.Threading.Channels;

namespace LeadBot.Conversations.Outbox;

/// <summary>
/// Wakes one that waits for work. Raised many times before it is looked at, it wakes once. Needs no disposal, on purpose: who waits for a
/// disposed semaphore waits for ever, and hosts dispose while the last work is still being let finish.
/// </summary>
public class WakeSignal(TimeProvider time)
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Returns when it was raised since the last time, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await _raised.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nobody raised it; whoever waits looks for itself.
        }
    }
}
