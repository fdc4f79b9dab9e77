namespace LeadBot.Leads.Routing;

/// <summary>A person or team that takes handoffs. Bound from <c>Owners:{owner}</c>.</summary>
public sealed class OwnerOptions
{
    /// <summary>As people call it; the key where it is empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>Keys of the services whose leads go here.</summary>
    public IList<string> Services { get; } = [];

    public string? Email { get; set; }

    /// <summary>Where handoffs go in Teams.</summary>
    public OwnerTeamsOptions Teams { get; } = new();

    /// <summary>Key of the owner who is asked when this one does not answer.</summary>
    public string? Fallback { get; set; }
}
