using LeadBot.Conversations.Journal;

namespace LeadBot.Tests.Conversations.Journal;

public sealed class JournalSignalTests : IDisposable
{
    private readonly JournalSignal _signal = new(TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _signal.Dispose();

    [Fact]
    public async Task Who_begins_to_follow_looks_at_once()
    {
        var first = _signal.WaitAsync("c", 5, Ct);

        Assert.True(first.IsCompletedSuccessfully);
        await first;
    }

    [Fact]
    public async Task A_commit_wakes_all_who_wait_for_it_and_nobody_else()
    {
        await _signal.WaitAsync("c", 0, Ct);
        await _signal.WaitAsync("d", 0, Ct);
        Task[] waiting = [_signal.WaitAsync("c", 0, Ct), _signal.WaitAsync("c", 0, Ct)];
        var other = _signal.WaitAsync("d", 0, Ct);

        _signal.Raise("c", 1, []);

        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromMinutes(1), Ct);
        Assert.False(other.IsCompleted);
    }

    [Fact]
    public async Task A_commit_between_two_waits_is_not_missed()
    {
        await _signal.WaitAsync("c", 0, Ct);
        _signal.Raise("c", 3, []);

        Assert.True(_signal.WaitAsync("c", 2, Ct).IsCompleted);
        Assert.False(_signal.WaitAsync("c", 3, Ct).IsCompleted);
    }

    [Fact]
    public async Task A_wait_ends_with_its_caller()
    {
        using var gone = new CancellationTokenSource();
        await _signal.WaitAsync("c", 0, gone.Token);
        var waiting = _signal.WaitAsync("c", 0, gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
