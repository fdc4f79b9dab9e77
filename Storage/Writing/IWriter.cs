namespace LeadBot.Storage.Writing;

/// <summary>
/// Runs closures in durable transactions. On SQLite one thread commits whatever queued meanwhile in one transaction, in
/// which each item stands or falls for itself; on another engine the same closure runs in its own transaction.
/// </summary>
public interface IWriter
{
    /// <summary>
    /// Runs <paramref name="work"/> and returns its result after the commit. An exception rolls back this item alone. The work may be rolled back and
    /// run again before that, so it changes nothing but the database.
    /// </summary>
    /// <exception cref="WriterBusyException">The queue is full.</exception>
    Task<T> WriteAsync<T>(Func<IWriteSession, T> work, WritePriority priority, CancellationToken ct);
}
