namespace LeadBot.Bot.Settings;

/// <summary>Configuration providers as plain tables, so that one can say what would be if one of them held something else.</summary>
internal static class ConfigurationLayers
{
    /// <summary>All keys and values of providers, later ones over earlier ones.</summary>
    public static Dictionary<string, string?> Flatten(IEnumerable<IConfigurationProvider> providers)
    {
        var data = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in providers)
        {
            Collect(provider, null, data);
        }

        return data;
    }

    private static void Collect(IConfigurationProvider provider, string? parent, Dictionary<string, string?> data)
    {
        foreach (var name in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? name : $"{parent}:{name}";
            if (provider.TryGet(key, out var value))
            {
                data[key] = value;
            }

            Collect(provider, key, data);
        }
    }
}
