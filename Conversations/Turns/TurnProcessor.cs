using LeadBot.Conversations.Journal;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Conversations.Turns;

/// <summary>Takes one claimed turn to its end: committed, given back for another try, or put aside.</summary>
internal sealed partial class TurnProcessor(
    TurnExecution execution, ITurnCommitter committer, ITurnQueue queue, TurnLeases leases, IJournalSignal signal,
    IOptions<TurnOptions> options, TimeProvider time, ILogger<TurnProcessor> log)
{
    /// <param name="stopping">The server stops and waits no longer: the turn is given back as if it had never been claimed.</param>
    /// <returns>True when another activity of the conversation is due at once.</returns>
    public async Task<bool> RunAsync(ClaimedTurn turn, CancellationToken stopping)
    {
        leases.Begin(turn);
        try
        {
            return turn.Attempt > options.Value.MaxAttempts
                ? await ParkAsync(turn, "the process died each time it was tried", stopping)
                : await TryAsync(turn, stopping);
        }
        catch (Exception e)
        {
            return await FailAsync(turn, e, stopping);
        }
        finally
        {
            leases.Remove(turn);
        }
    }

    private async Task<bool> TryAsync(ClaimedTurn turn, CancellationToken stopping)
    {
        TurnCommit commit;
        using (var budget = new CancellationTokenSource(options.Value.Budget, time))
        using (var both = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, stopping))
        {
            try
            {
                commit = await execution.RunAsync(turn, both.Token);
            }
            catch (OperationCanceledException e) when (budget.IsCancellationRequested && !stopping.IsCancellationRequested)
            {
                throw new TimeoutException($"The turn took longer than {options.Value.Budget}.", e);
            }
        }

        return await CommitAsync(commit, stopping);
    }

    private async Task<bool> CommitAsync(TurnCommit commit, CancellationToken stopping)
    {
        // A commit is never cancelled: who stops waiting for it does not know whether it happened.
        switch (await committer.CommitAsync(commit, CancellationToken.None))
        {
            case TurnCommitted.Done done:
                signal.Raise(commit.Turn.ConversationId, done.LastSequence, done.Rows);
                return done.More;
            case TurnCommitted.Stale stale:
                LogStale(commit.Turn.ActivityId, stale.Why);
                await queue.ReleaseAsync(commit.Turn, null, forgive: false, stopping);
                return true;
            default:
                throw new InvalidOperationException("A commit is done or stale.");
        }
    }

    private async Task<bool> FailAsync(ClaimedTurn turn, Exception error, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            // One try: whoever stops now may have a broken disk. Without it the lease runs out.
            await ReleaseQuietlyAsync(turn, forgive: error is OperationCanceledException);
            return false;
        }

        if (committer.IsPassing(error))
        {
            LogWaiting(error, turn.ActivityId);
            await ReleaseWhenPossibleAsync(turn, stopping);
            return false;
        }

        LogFailed(error, turn.ActivityId, turn.Attempt);
        if (turn.Attempt < options.Value.MaxAttempts)
        {
            var pause = options.Value.RetryDelay * Math.Pow(2, turn.Attempt - 1);
            return await GiveBackAsync(turn, time.GetUtcNow() + pause);
        }

        try
        {
            return await ParkAsync(turn, error.Message, stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogFailed(e, turn.ActivityId, turn.Attempt);
            return await GiveBackAsync(turn, time.GetUtcNow() + options.Value.RetryDelay);
        }
    }

    private async Task<bool> ParkAsync(ClaimedTurn turn, string reason, CancellationToken stopping)
    {
        LogParked(turn.ActivityId, turn.Attempt);
        try
        {
            return await CommitAsync(await execution.ParkAsync(turn, reason, withNotes: true, stopping), stopping);
        }
        catch (Exception e) when (!committer.IsPassing(e) && !stopping.IsCancellationRequested)
        {
            // What was to be noted about it cannot be written either; the lane must go on all the same.
            LogFailed(e, turn.ActivityId, turn.Attempt);
            return await CommitAsync(await execution.ParkAsync(turn, reason, withNotes: false, stopping), stopping);
        }
    }

    private async Task<bool> GiveBackAsync(ClaimedTurn turn, DateTimeOffset runAt)
    {
        try
        {
            await queue.ReleaseAsync(turn, runAt, forgive: false, CancellationToken.None);
        }
        catch (Exception e)
        {
            LogWaiting(e, turn.ActivityId); // the lease runs out by itself
        }

        return false;
    }

    private async Task ReleaseQuietlyAsync(ClaimedTurn turn, bool forgive)
    {
        try
        {
            await queue.ReleaseAsync(turn, null, forgive, CancellationToken.None);
        }
        catch (Exception e)
        {
            LogWaiting(e, turn.ActivityId);
        }
    }

    /// <summary>The database was away. The attempt must not count, so it is given back as soon as that can be written.</summary>
    private async Task ReleaseWhenPossibleAsync(ClaimedTurn turn, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await queue.ReleaseAsync(turn, null, forgive: true, stopping);
                return;
            }
            catch (Exception e) when (committer.IsPassing(e))
            {
                await Task.Delay(options.Value.RetryDelay, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "The turn of {Activity} runs again: {Why}")]
    private partial void LogStale(string activity, string why);

    [LoggerMessage(LogLevel.Warning, "The turn of {Activity} waits for the database")]
    private partial void LogWaiting(Exception error, string activity);

    [LoggerMessage(LogLevel.Error, "The turn of {Activity} failed, attempt {Attempt}")]
    private partial void LogFailed(Exception error, string activity, int attempt);

    [LoggerMessage(LogLevel.Error, "{Activity} is put aside after {Attempt} attempts")]
    private partial void LogParked(string activity, int attempt);
}
