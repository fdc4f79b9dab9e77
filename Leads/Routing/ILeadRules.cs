namespace LeadBot.Leads.Routing;

/// <summary>All that the rules make of a lead as it stands. Pure: the same lead and facts give the same answer.</summary>
public interface ILeadRules
{
    /// <summary>
    /// Returns the lead with score, routing (outcome, fit, rule, owner, because), review reasons and brief brought up to date.
    /// Does not touch <see cref="Lead.Outcome"/>, <see cref="Lead.History"/> or <see cref="Lead.SettledAt"/>: whoever settles does.
    /// </summary>
    Lead Apply(Lead lead, LeadFacts facts);
}
