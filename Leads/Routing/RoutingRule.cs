namespace LeadBot.Leads.Routing;

/// <summary>One rule: all conditions hold, and this is the outcome.</summary>
public sealed class RoutingRule
{
    /// <summary>What the sales team calls it; stands on every lead that it decided.</summary>
    public string Name { get; set; } = "";

    /// <summary><see cref="Outcome.Qualified"/>, <see cref="Outcome.Unqualified"/>, <see cref="Outcome.Nurture"/> or <see cref="Outcome.None"/>.</summary>
    public Outcome Outcome { get; set; }

    /// <summary>Such as <c>need known</c>, <c>companySize &gt;= 20</c>, <c>timeline in now, quarter</c>. Empty: always.</summary>
    public IList<string> When { get; } = [];
}
