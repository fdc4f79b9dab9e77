namespace LeadBot.Conversations.Outbox;

/// <summary>Wakes the pump when something was written that may leave at once. A hint; the table is the truth.</summary>
public interface IOutboxSignal
{
    void Raise();

    /// <summary>Returns when it was raised since the last time, or when the time is over.</summary>
    Task WaitAsync(TimeSpan atMost, CancellationToken ct);
}
