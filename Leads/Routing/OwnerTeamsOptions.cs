namespace LeadBot.Leads.Routing;

/// <summary>An owner's place in Teams. Bound from <c>Owners:{owner}:Teams</c>; one of the two, or none.</summary>
public sealed class OwnerTeamsOptions
{
    /// <summary>A channel, <c>19:…@thread.tacv2</c>: each handoff gets a thread there.</summary>
    public string? ChannelId { get; set; }

    /// <summary>A person: the id that Teams gives (<c>29:…</c>), or that of the directory.</summary>
    public string? UserId { get; set; }
}
