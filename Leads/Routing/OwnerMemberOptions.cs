namespace LeadBot.Leads.Routing;

/// <summary>One person of an owner's team. Bound from <c>Owners:{owner}:Members:{i}</c>.</summary>
public sealed class OwnerMemberOptions
{
    /// <summary>The name of a dashboard user, so that the same person is known at the desk and in Teams; for others any name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The id that Teams gives (<c>29:…</c>), or that of the directory; null for somebody who works at the desk alone.</summary>
    public string? TeamsUserId { get; set; }

    /// <summary>Languages that this person speaks; none means the owner's.</summary>
    public IList<string> Languages { get; } = [];
}
