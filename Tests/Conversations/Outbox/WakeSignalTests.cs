using LeadBot.Conversations.Outbox;

namespace LeadBot.Tests.Conversations.Outbox;

public sealed class WakeSignalTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_raised_before_anybody_waited_wakes_once_however_often()
    {
        var signal = new WakeSignal(TimeProvider.System);
        signal.Raise();
        signal.Raise();

        await signal.WaitAsync(s_long, Ct);
        var second = signal.WaitAsync(s_long, Ct);

        Assert.False(second.IsCompleted);
        signal.Raise();
        await second.WaitAsync(TimeSpan.FromMinutes(1), Ct);
    }

    [Fact]
    public async Task Who_waits_goes_on_when_the_time_is_over()
    {
        var time = new Fakes.ManualTime();
        var waits = new WakeSignal(time).WaitAsync(s_long, Ct);
        Assert.False(waits.IsCompleted);

        time.Advance(s_long);

        await waits.WaitAsync(TimeSpan.FromMinutes(1), Ct);
    }

    [Fact]
    public async Task Who_is_told_to_stop_hears_it()
    {
        using var stop = new CancellationTokenSource();
        var waits = new WakeSignal(TimeProvider.System).WaitAsync(s_long, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
    }
}
