namespace LeadBot.Leads.Outbox;

/// <summary>All destinations by name, from the section <c>Delivery</c>.</summary>
public sealed class DestinationsOptions
{
    public const string Section = "Delivery";

    /// <summary>Names ignore case, as settings do.</summary>
    public SortedDictionary<string, DestinationOptions> Destinations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether any destination receives the bot's leads.</summary>
    public bool AnyServes(string bot) => Destinations.Values.Any(destination => destination.Serves(bot));
}
