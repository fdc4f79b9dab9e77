using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>The destinations of the settings, with how they fare.</summary>
internal sealed class Destinations(IOptionsMonitor<DestinationsOptions> options, IEnumerable<ILeadDestination> kinds, IDestinationStates states)
{
    private readonly Dictionary<string, ILeadDestination> _kinds = kinds.ToDictionary(kind => kind.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, also those that are off.</summary>
    public async Task<IReadOnlyList<Destination>> AllAsync(CancellationToken ct)
    {
        var named = options.CurrentValue.Destinations;
        if (named.Count == 0)
        {
            return [];
        }

        var known = (await states.ReadAsync(named.Keys, ct)).ToDictionary(status => status.Name);
        return [.. named.Where(pair => _kinds.ContainsKey(pair.Value.Kind)).Select(pair => new Destination(pair.Key, pair.Value, _kinds[pair.Value.Kind], known[pair.Key]))];
    }

    /// <summary>Those that receive a bot's leads.</summary>
    public async Task<IReadOnlyList<Destination>> OfAsync(string bot, CancellationToken ct) =>
        [.. (await AllAsync(ct)).Where(destination => destination.Options.Serves(bot))];

    public async Task<Destination?> FindAsync(string name, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(destination => string.Equals(destination.Name, name, StringComparison.OrdinalIgnoreCase));
}
