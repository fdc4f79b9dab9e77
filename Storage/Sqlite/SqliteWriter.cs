using LeadBot.Storage.Writing;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It commits whatever queued while the last commit ran, so that many writers share one flush and a
/// lone one waits for nobody. A failed item rolls back alone; a failed disk fails the batch, and the next one opens the file anew.
/// </summary>
internal sealed class SqliteWriter : IWriter, IDisposable
{
    private const int Many = 4;
    private const int Enough = 16;
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(1);

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _time;
    private readonly SqliteWorkQueue _queue;
    private readonly Thread _thread;
    private SqliteStatements? _statements;
    private int _lastBatch;

    public SqliteWriter(SqliteDatabase database, IOptions<SqliteOptions> options, TimeProvider time)
    {
        _database = database;
        _time = time;
        _queue = new SqliteWorkQueue(options.Value.QueueLength);
        _thread = new Thread(Work) { IsBackground = true, Name = "LeadBot writer" };
        _thread.Start();
    }

    public Task<T> WriteAsync<T>(Func<IWriteSession, T> work, WritePriority priority, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var item = new SqliteWork<T>(work, ct);
        _queue.Add(item, priority);
        return item.Task;
    }

    /// <summary>Writes what has been queued, then stops.</summary>
    public void Dispose()
    {
        _queue.Close();
        _thread.Join();
    }

    private void Work()
    {
        var batch = new List<SqliteWork>(SqliteWorkQueue.BatchSize);
        while (_queue.Take(batch))
        {
            Gather(batch);
            Commit(batch);
            foreach (var item in batch)
            {
                item.Finish();
            }

            batch.Clear();
        }

        Close();
    }

    /// <summary>
    /// Where many write at once, the ones who are about to are waited for: a transaction costs a flush and the pages that all of it share, and
    /// two half ones cost nearly twice as much. Whoever writes alone is never held up.
    /// </summary>
    private void Gather(List<SqliteWork> batch)
    {
        if (_lastBatch >= Many && batch.Count < Enough)
        {
            _queue.TakeMore(batch, Enough, s_gathering);
        }

        _lastBatch = batch.Count;
    }

    private void Commit(List<SqliteWork> batch)
    {
        try
        {
            _statements ??= new SqliteStatements(_database.OpenWriter());
            _statements.Execute("BEGIN IMMEDIATE");
            if (!TryRun(batch, _statements))
            {
                _statements.Execute("ROLLBACK");
                _statements.Execute("BEGIN IMMEDIATE");
                foreach (var item in batch)
                {
                    Run(item, _statements);
                }
            }

            _statements.Execute("COMMIT");
        }
        catch (Exception e)
        {
            // Nothing of the batch is certain. Whoever asked hears why; what state the connection is in nobody needs to know.
            var fault = e is SqliteException sqlite ? SqliteFaults.Explain(sqlite, _database.File) ?? e : e;
            foreach (var item in batch)
            {
                item.Fault ??= fault;
            }

            Close();
        }
    }

    /// <summary>Savepoints cost as much as some statements, and items hardly ever fail: only where one does, all run again, each under its own.</summary>
    private bool TryRun(List<SqliteWork> batch, SqliteStatements statements)
    {
        foreach (var item in batch)
        {
            if (item.IsCancelled)
            {
                item.Fault = new OperationCanceledException();
                continue;
            }

            try
            {
                item.Run(Session(statements));
            }
            catch (Exception e) when (!IsOfDatabase(e))
            {
                return false;
            }
        }

        return true;
    }

    private void Run(SqliteWork item, SqliteStatements statements)
    {
        item.Fault = null;
        if (item.IsCancelled)
        {
            item.Fault = new OperationCanceledException();
            return;
        }

        statements.Execute("SAVEPOINT item");
        try
        {
            item.Run(Session(statements));
        }
        catch (Exception e) when (!IsOfDatabase(e))
        {
            item.Fault = e;
            statements.Execute("ROLLBACK TO item");
        }

        statements.Execute("RELEASE item");
    }

    private SqliteWriteSession Session(SqliteStatements statements) => new(statements, _time.GetUtcNow().ToUnixTimeMilliseconds());

    private bool IsOfDatabase(Exception e) => e is SqliteException sqlite && SqliteFaults.Explain(sqlite, _database.File) is not null;

    private void Close()
    {
        try
        {
            _statements?.Dispose(); // rolls back what is open
        }
        catch (SqliteException)
        {
            // A connection to a broken disk may fail even to close; the next batch opens another.
        }

        _statements = null;
    }
}
