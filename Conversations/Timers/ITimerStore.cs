namespace LeadBot.Conversations.Timers;

/// <summary>Timers that are set in turns (<see cref="Turns.TimerChange"/>) and become due.</summary>
public interface ITimerStore
{
    Task<IReadOnlyList<DueTimer>> FindDueAsync(int limit, CancellationToken ct);

    /// <summary>It has fired; without effect where a turn has set it anew meanwhile.</summary>
    Task FinishAsync(DueTimer timer, CancellationToken ct);
}
