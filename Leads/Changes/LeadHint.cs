namespace LeadBot.Leads.Changes;

/// <summary>A hint that something changed; whoever is interested reads it again.</summary>
/// <param name="Kind"><c>lead</c> or <c>handoff</c>.</param>
/// <param name="Id">Of the lead or handoff.</param>
public readonly record struct LeadHint(string Bot, string Kind, string Id);
