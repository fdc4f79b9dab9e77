namespace LeadBot.Leads.Routing;

/// <summary>What the rules decided, and why, in words that a salesperson can check.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Fit">What the qualification rules alone would give, without escalation and support.</param>
/// <param name="Rule">Name of the rule that decided.</param>
/// <param name="Owner">Key of the owner in the settings.</param>
/// <param name="Because">The facts that made the rule fire, such as "companySize 40 ≥ 20".</param>
public sealed record RoutingDecision(Outcome Outcome, Outcome Fit, string Rule, string Owner, IReadOnlyList<string> Because);
