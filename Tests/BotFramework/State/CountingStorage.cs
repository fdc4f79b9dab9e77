using LeadBot.BotFramework.State;

namespace LeadBot.Tests.BotFramework.State;

/// <summary>A memory storage that counts, and shows what it holds as text.</summary>
internal sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage _storage = new();

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public string? LastWritten { get; private set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Reads++;
        return _storage.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Writes++;
        LastWritten = changes.Values.Single().ToString();
        return _storage.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _storage.DeleteAsync(keys, cancellationToken);
}
