using LeadBot.Leads.Conditions;

namespace LeadBot.Leads.Scoring;

/// <summary>Adds the points of every rule that holds and keeps the sum between 0 and 100; the reasons keep their full points.</summary>
internal sealed class LeadScorer(IReadOnlyList<(string Name, Condition When, int Points)> rules)
{
    public LeadScore Score(ConditionFacts facts)
    {
        List<ScoreReason> reasons = [.. rules.Where(rule => rule.When.Holds(facts)).Select(rule => new ScoreReason(rule.Name, rule.Points))];
        return new LeadScore(Math.Clamp(reasons.Sum(reason => reason.Points), 0, 100), reasons)
        {
            Probability = facts.Lead.Score.Probability,
            Model = facts.Lead.Score.Model,
        };
    }
}
