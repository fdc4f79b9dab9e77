using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Conditions;

/// <summary>Checks the text of one condition of a rule.</summary>
internal static class RuleText
{
    /// <summary>What is wrong with it, or null.</summary>
    public static string? Problem(string text, BotProfile profile)
    {
        if (!ConditionParser.TryParse(text, profile, out _, out var error))
        {
            return error;
        }

        var isCircular = text.TrimStart().StartsWith(Subjects.Outcome + " ", StringComparison.Ordinal) && profile.Field(Subjects.Outcome) is null;
        return isCircular ? $"\"{text}\" speaks of the outcome, which the rules themselves decide." : null;
    }
}
