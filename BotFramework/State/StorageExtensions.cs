namespace LeadBot.BotFramework.State;

public static class StorageExtensions
{
    /// <summary>Reads items of one type; those of another type are left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, item) in items)
        {
            if (item is TStoreItem typed)
            {
                found[key] = typed;
            }
        }

        return found;
    }
}
