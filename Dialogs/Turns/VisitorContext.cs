using LeadBot.Leads;
using LeadBot.Leads.Contacts;

namespace LeadBot.Dialogs.Turns;

/// <summary>What the page or channel says of the visitor. Made by the client: shown and used as a hint, never trusted.</summary>
public sealed record VisitorContext
{
    public static VisitorContext Unknown { get; } = new();

    public string? Page { get; init; }

    public string? Title { get; init; }

    public string? Referrer { get; init; }

    public IReadOnlyDictionary<string, string> Campaign { get; init; } = new Dictionary<string, string>();

    /// <summary>The sender as the channel has proved it; null on web chat.</summary>
    public ChannelAddress? Address { get; init; }

    public VisitorGeo Geo { get; init; } = new();
}
