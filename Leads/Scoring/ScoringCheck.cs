using LeadBot.Leads.Conditions;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Scoring;

/// <summary>Checks a bot's scoring rules at start; each message names its key.</summary>
internal sealed class ScoringCheck(IOptionsMonitor<BotProfile> profiles) : IValidateOptions<ScoringOptions>
{
    public ValidateOptionsResult Validate(string? name, ScoringOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        for (var i = 0; i < options.Rules.Count && !options.AreDefaults; i++)
        {
            var rule = options.Rules[i];
            var key = $"{ScoringOptions.Section.Replace("{bot}", name, StringComparison.Ordinal)}:Rules:{i}";
            if (string.IsNullOrWhiteSpace(rule.Name))
            {
                failures.AddError($"{key}:Name is missing: it is shown beside the points.");
            }

            if (rule.Points is < -100 or > 100)
            {
                failures.AddError($"{key}:Points is {rule.Points}; it must be between -100 and 100.");
            }

            if (RuleText.Problem(rule.When, profiles.Get(name)) is { } problem)
            {
                failures.AddError($"{key}:When: {problem}");
            }
        }

        return failures.Build();
    }
}
