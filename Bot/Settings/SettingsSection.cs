using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeadBot.Bot.Settings;

/// <summary>A part of the settings that a page changes as a whole.</summary>
/// <param name="Name">As addresses and the store name it.</param>
/// <param name="Root">Where it stands below the bot, such as <c>Routing</c>; empty for the bot itself.</param>
/// <param name="Keys">The keys below the root that belong to it; none means all.</param>
/// <param name="Shape">What its JSON looks like.</param>
/// <param name="Read">The value in force, of that shape.</param>
internal sealed record SettingsSection(string Name, string Root, IReadOnlyList<string> Keys, JsonTypeInfo Shape, Func<IServiceProvider, string, object> Read)
{
    /// <summary>True for what all bots share.</summary>
    public bool IsShared { get; init; }

    public string Prefix(string bot) => (IsShared, Root) switch
    {
        (true, _) => Root,
        (_, "") => $"Bots:{bot}",
        _ => $"Bots:{bot}:{Root}",
    };

    /// <summary>The keys of the configuration that the section replaces, each with all below it.</summary>
    public IEnumerable<string> Places(string bot) => Keys.Count == 0 ? [Prefix(bot)] : Keys.Select(key => $"{Prefix(bot)}:{key}");

    public bool Holds(string bot, string key) => Places(bot).Any(place =>
        key.StartsWith(place, StringComparison.OrdinalIgnoreCase) && (key.Length == place.Length || key[place.Length] == ':'));

    /// <summary>Puts the section's JSON in the place of whatever the configuration holds of it.</summary>
    public void Replace(Dictionary<string, string?> data, string bot, string body)
    {
        foreach (var key in data.Keys.Where(key => Holds(bot, key)).ToList())
        {
            data.Remove(key);
        }

        foreach (var (key, value) in Flat(bot, body))
        {
            data[key] = value;
        }
    }

    /// <summary>The section's JSON as keys and values of the configuration.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Flat(string bot, string body)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var flat = ConfigurationLayers.Flatten(new ConfigurationBuilder().AddJsonStream(stream).Build().Providers);
        return flat.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create($"{Prefix(bot)}:{entry.Key}", entry.Value));
    }

    /// <summary>The value in force as JSON.</summary>
    public string Body(IServiceProvider services, string bot) => JsonSerializer.Serialize(Read(services, bot), Shape);
}
