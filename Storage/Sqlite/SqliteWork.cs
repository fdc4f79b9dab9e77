using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Sqlite;

/// <summary>One closure on its way through the writer.</summary>
internal abstract class SqliteWork
{
    private SqliteWriteSession? _session;

    /// <summary>What the closure threw; its own statements were rolled back then.</summary>
    public Exception? Fault { get; set; }

    public abstract bool IsCancelled { get; }

    public void Run(SqliteWriteSession session)
    {
        _session = session;
        Run((IWriteSession)session);
    }

    /// <summary>The transaction is durable, or this item's part of it was rolled back.</summary>
    public void Finish()
    {
        try
        {
            if (Fault is null)
            {
                _session?.Committed();
            }
        }
        catch (Exception e)
        {
            Fault = e; // a hint of the caller's own failed: the caller hears it, the writer goes on
        }

        Answer();
    }

    protected abstract void Run(IWriteSession session);

    protected abstract void Answer();
}
