using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;

namespace LeadBot.Leads.Conditions;

/// <summary>Parses the conditions of rules that were checked at start.</summary>
internal static class RuleCompiler
{
    public static IReadOnlyList<CompiledRule> Routing(RoutingOptions options, BotProfile profile)
    {
        List<CompiledRule> rules = [];
        foreach (var rule in options.Rules)
        {
            var when = rule.When.Select(text => Parse(text, profile, options.AreDefaults)).OfType<Condition>().ToList();

            // Without one of its conditions "too small" would hold always; "qualified" just asks for less.
            if (when.Count == rule.When.Count || rule.Outcome == Outcome.Qualified)
            {
                rules.Add(new CompiledRule(rule.Name, rule.Outcome, when));
            }
        }

        return rules;
    }

    public static IReadOnlyList<(string Name, Condition When, int Points)> Scoring(ScoringOptions options, BotProfile profile) =>
        [.. from rule in options.Rules
            let when = Parse(rule.When, profile, options.AreDefaults)
            where when is not null
            select (rule.Name, when, rule.Points)];

    private static Condition? Parse(string text, BotProfile profile, bool mayFail)
    {
        if (ConditionParser.TryParse(text, profile, out var condition, out var error))
        {
            return condition;
        }

        return mayFail ? null : throw new FormatException(error);
    }
}
