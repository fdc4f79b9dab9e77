namespace LeadBot.Conversations.Turns;

/// <summary>Which turns are due, and which of them this process runs. A lease says who; the fence in it who was last.</summary>
#pragma warning disable CA1711 // it is a queue: of turns in the database, not of objects in memory
public interface ITurnQueue
#pragma warning restore CA1711
{
    /// <summary>Takes back what a dead process held, where the engine can know that it is dead. Called once, before anything is claimed.</summary>
    Task RecoverAsync(CancellationToken ct);

    /// <summary>Conversations with a turn that is due and held by nobody, the longest waiting first.</summary>
    Task<IReadOnlyList<string>> FindDueAsync(int limit, CancellationToken ct);

    /// <summary>Claims the next activity of a conversation; null where none is due or somebody else has it.</summary>
    Task<ClaimedTurn?> ClaimAsync(string conversationId, CancellationToken ct);

    /// <summary>Keeps the leases of turns that still run or wait to.</summary>
    Task RenewAsync(IReadOnlyCollection<ClaimedTurn> turns, CancellationToken ct);

    /// <summary>Gives a turn back unfinished; without effect where it was lost already.</summary>
    /// <param name="runAt">When it may be claimed again; null for at once.</param>
    /// <param name="forgive">The attempt does not count: not the turn failed but the house.</param>
    Task ReleaseAsync(ClaimedTurn turn, DateTimeOffset? runAt, bool forgive, CancellationToken ct);
}
