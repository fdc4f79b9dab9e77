namespace LeadBot.Leads;

/// <summary>Where the visitor came from, as the page told us. All of it is made by the client: shown, never trusted.</summary>
public sealed record LeadSource
{
    /// <summary>Address of the page on which the chat was opened, at most 2,048 characters.</summary>
    public string? Page { get; init; }

    public string? Title { get; init; }

    public string? Referrer { get; init; }

    /// <summary>The utm_* parameters by name.</summary>
    public IReadOnlyDictionary<string, string> Campaign { get; init; } = new Dictionary<string, string>();

    /// <summary>Pages on which the visitor wrote, oldest first, at most 20.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    public VisitorGeo Geo { get; init; } = new();
}
