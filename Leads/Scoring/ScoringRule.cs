namespace LeadBot.Leads.Scoring;

/// <summary>One rule: the condition holds, and these are the points.</summary>
public sealed class ScoringRule
{
    /// <summary>As it is shown beside its points, such as "corporate e-mail".</summary>
    public string Name { get; set; } = "";

    /// <summary>Such as <c>companySize &gt;= 20</c> or <c>email corporate</c>.</summary>
    public string When { get; set; } = "";

    /// <summary>-100 to 100.</summary>
    public int Points { get; set; }
}
