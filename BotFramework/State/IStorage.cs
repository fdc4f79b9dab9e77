namespace LeadBot.BotFramework.State;

/// <summary>Items by key. What is read is a copy; a key that is not there is absent from the answer.</summary>
public interface IStorage
{
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>
    /// An <see cref="IStoreItem"/> is written only if its ETag is the stored one (<c>*</c> always is; null only where nothing is
    /// stored). After a successful write the ETag of a <see cref="StateBag"/> is the new one.
    /// </summary>
    /// <exception cref="EtagException">Somebody else wrote in between; nothing of <paramref name="changes"/> is written.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
