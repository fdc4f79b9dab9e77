using LeadBot.Leads.Conditions;

namespace LeadBot.Leads.Routing;

/// <summary>A routing rule with its conditions parsed.</summary>
internal sealed record CompiledRule(string Name, Outcome Outcome, IReadOnlyList<Condition> When);
