namespace LeadBot.Leads.Routing;

/// <summary>A person or team that takes handoffs. Bound from <c>Owners:{owner}</c>.</summary>
public sealed class OwnerOptions
{
    public const int DefaultRemindAfter = 10;
    public const int DefaultExpireAfter = 30;

    /// <summary>As people call it; the key where it is empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>Keys of the services whose leads go here.</summary>
    public IList<string> Services { get; } = [];

    public string? Email { get; set; }

    /// <summary>Where handoffs go in Teams.</summary>
    public OwnerTeamsOptions Teams { get; } = new();

    /// <summary>Key of the owner who is asked when this one does not answer.</summary>
    public string? Fallback { get; set; }

    /// <summary>When somebody is there. Without any hours nothing waits for them.</summary>
    public OwnerHoursOptions Hours { get; } = new();

    /// <summary>Languages in which the owner answers (<c>en</c>, <c>pt-BR</c>); none means any.</summary>
    public IList<string> Languages { get; } = [];

    /// <summary>ISO 3166 countries whose visitors go here (<c>DE</c>); none means everywhere.</summary>
    public IList<string> Countries { get; } = [];

    /// <summary>Who takes turns. Without any the whole team is asked.</summary>
    public IList<OwnerMemberOptions> Members { get; } = [];

    /// <summary>Handoffs that one member has at a time before others come first; 0 is no limit.</summary>
    public int Capacity { get; set; }

    /// <summary>Minutes after which whoever was asked is reminded once, counted while the owner is there.</summary>
    public int RemindAfterMinutes { get; set; } = DefaultRemindAfter;

    /// <summary>Minutes after which the fallback is asked, and after the last one the visitor is told, counted from when the owner is there.</summary>
    public int ExpireAfterMinutes { get; set; } = DefaultExpireAfter;
}
