using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;

namespace LeadBot.Leads.Conditions;

/// <summary>What a condition looks at.</summary>
internal sealed record ConditionFacts(Lead Lead, LeadFacts Facts, BotProfile Profile);
