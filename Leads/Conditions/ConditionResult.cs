namespace LeadBot.Leads.Conditions;

/// <summary>Whether a condition holds, and the fact that says so, such as "companySize 40 ≥ 20" or "companySize unknown".</summary>
internal readonly record struct ConditionResult(bool Holds, string Because);
