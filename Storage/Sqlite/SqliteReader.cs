using System.Collections.Concurrent;
using System.Data.Common;

using LeadBot.Storage.Reading;

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Sqlite;

/// <summary>Connections that only read. WAL lets them read while the writer writes; each sees what was committed when it began.</summary>
internal sealed class SqliteReader(SqliteDatabase database, IOptions<SqliteOptions> options) : IReader, IPreparedReader, IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.Readers);
    private readonly ConcurrentBag<SqliteStatements> _free = [];

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken ct) =>
        RentAsync(statements => work(statements.Connection), ct);

    Task<T> IPreparedReader.ReadAsync<T>(Func<IReadSession, T> work, CancellationToken ct) =>
        RentAsync(statements => Task.FromResult(work(statements)), ct);

    public void Dispose()
    {
        while (_free.TryTake(out var statements))
        {
            statements.Dispose();
        }

        _places.Dispose();
    }

    private async Task<T> RentAsync<T>(Func<SqliteStatements, Task<T>> work, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        SqliteStatements? statements = null;
        try
        {
            if (!_free.TryTake(out statements))
            {
                statements = new SqliteStatements(database.OpenReader());
            }

            var result = await work(statements);
            _free.Add(statements);
            statements = null;
            return result;
        }
        catch (SqliteException e) when (SqliteFaults.Explain(e, database.File) is { } unavailable)
        {
            throw unavailable;
        }
        finally
        {
            statements?.Dispose(); // only after a failure: the next reader opens anew
            _places.Release();
        }
    }
}
