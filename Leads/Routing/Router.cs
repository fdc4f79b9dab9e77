using LeadBot.Leads.Conditions;

namespace LeadBot.Leads.Routing;

/// <summary>Decides outcome, fit and owner. Deterministic: rules in their order, no clock, no chance.</summary>
internal sealed class Router(IReadOnlyList<CompiledRule> rules, RoutingOptions options, OwnersOptions owners)
{
    public RoutingDecision Decide(ConditionFacts facts)
    {
        var kind = KindOf(facts);
        var fit = Fit(facts);
        var (outcome, rule, because) = Decide(kind, facts.Facts, fit);
        var service = ServiceFinder.Find(facts.Profile, facts.Facts.Service, facts.Lead.Source.Page);
        var (owner, why) = OwnerChoice.Choose(
            kind, facts.Facts.Escalation, service, facts.Lead.Source.Geo?.Country, facts.Facts.Language, options, owners);
        return new RoutingDecision(outcome, fit.Outcome, rule, owner, [.. because, why]);
    }

    /// <summary>Who says that they are a customer and still asks for services is an existing customer who wants something new.</summary>
    public static LeadKind KindOf(ConditionFacts facts) =>
        facts.Lead.Kind == LeadKind.Sales && facts.Facts.ExistingCustomer ? LeadKind.Customer : facts.Lead.Kind;

    private static Verdict Decide(LeadKind kind, LeadFacts facts, Verdict fit)
    {
        if (kind == LeadKind.Spam)
        {
            return new(Outcome.None, "spam", ["kind spam"]);
        }

        if (facts.Escalation is { } reason)
        {
            return new(Outcome.Escalated, "escalated", [$"escalation {EnumKeys.Of(reason)}"]);
        }

        return kind switch
        {
            LeadKind.Support => new(Outcome.Support, "support", ["kind support"]),
            LeadKind.Customer => new(Outcome.Support, "existing customer", ["kind customer"]),
            LeadKind.Other => new(Outcome.None, "other", ["kind other"]),
            _ => fit,
        };
    }

    private Verdict Fit(ConditionFacts facts)
    {
        foreach (var rule in rules)
        {
            if (rule.When.All(condition => condition.Holds(facts)))
            {
                return new(rule.Outcome, rule.Name, rule.When.Count > 0 ? [.. rule.When.Select(condition => condition.Because(facts))] : Lacking(facts));
            }
        }

        // The settings' check asks for a last rule without conditions; this is for a bot whose check was left out.
        return new(Outcome.Nurture, "nurture", Lacking(facts));
    }

    // A rule without conditions has no reasons of its own: what kept the lead from being qualified says more.
    private List<string> Lacking(ConditionFacts facts) =>
        rules.FirstOrDefault(rule => rule.Outcome == Outcome.Qualified)?.When
            .Where(condition => !condition.Holds(facts))
            .Select(condition => condition.Because(facts))
            .ToList() ?? [];

    private sealed record Verdict(Outcome Outcome, string Rule, IReadOnlyList<string> Because);
}
