using System.Data.Common;

namespace LeadBot.Storage.Reading;

/// <summary>Pooled read connections. A lease is short: no connection stays open across a turn, a socket or an export.</summary>
public interface IReader
{
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken ct);
}
