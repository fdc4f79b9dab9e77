namespace LeadBot.Conversations.Turns;

/// <summary>Writes a turn: all of it in one transaction, or nothing.</summary>
public interface ITurnCommitter
{
    /// <summary>
    /// Not to be cancelled. When it throws nobody knows whether it happened: forget the turn and claim again, the database knows.
    /// </summary>
    Task<TurnCommitted> CommitAsync(TurnCommit commit, CancellationToken ct);

    /// <summary>Whether an error is the database's and not the turn's: a full disk, a locked file, too much to write. It passes.</summary>
    bool IsPassing(Exception fault);
}
