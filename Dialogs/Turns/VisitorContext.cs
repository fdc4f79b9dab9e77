using LeadBot.Leads;

namespace LeadBot.Dialogs.Turns;

/// <summary>What the page or channel says of the visitor. Made by the client: shown and used as a hint, never trusted.</summary>
public sealed record VisitorContext
{
    public static VisitorContext Unknown { get; } = new();

    public string? Page { get; init; }

    public string? Title { get; init; }

    public string? Referrer { get; init; }

    public IReadOnlyDictionary<string, string> Campaign { get; init; } = new Dictionary<string, string>();

    public VisitorGeo Geo { get; init; } = new();
}
