namespace LeadBot.Storage.Reading;

/// <summary>Reads of the engine's hot path: on the same connections as <see cref="IReader"/>, with statements that stay prepared.</summary>
internal interface IPreparedReader
{
    Task<T> ReadAsync<T>(Func<IReadSession, T> work, CancellationToken ct);
}
