using LeadBot.Leads.Conditions;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Routing;

/// <summary>Checks a bot's routing at start; each message names its key.</summary>
internal sealed class RoutingCheck(IOptionsMonitor<BotProfile> profiles, IOptionsMonitor<OwnersOptions> owners) : IValidateOptions<RoutingOptions>
{
    public ValidateOptionsResult Validate(string? name, RoutingOptions options)
    {
        var section = RoutingOptions.Section.Replace("{bot}", name, StringComparison.Ordinal);
        var failures = new ValidateOptionsResultBuilder();
        if (!options.AreDefaults)
        {
            CheckRules(options, profiles.Get(name), section, failures);
        }

        CheckOwner(nameof(options.SupportOwner), options.SupportOwner);
        CheckOwner(nameof(options.CustomerOwner), options.CustomerOwner);
        CheckOwner(nameof(options.IntakeOwner), options.IntakeOwner);
        foreach (var (reason, owner) in options.EscalationOwners)
        {
            CheckOwner($"{nameof(options.EscalationOwners)}:{reason}", owner);
            if (EnumKeys.Find<EscalationReason>(reason) is null)
            {
                failures.AddError($"{section}:{nameof(options.EscalationOwners)}:{reason} is for no reason to stop. There are: {string.Join(", ", EnumKeys.All<EscalationReason>())}.");
            }
        }

        return failures.Build();

        void CheckOwner(string key, string owner)
        {
            var known = owners.CurrentValue.Owners;
            if (known.Count > 0 && !known.ContainsKey(owner))
            {
                failures.AddError($"{section}:{key} names the owner \"{owner}\", which is not among Owners: {string.Join(", ", known.Keys)}.");
            }
        }
    }

    private static void CheckRules(RoutingOptions options, BotProfile profile, string section, ValidateOptionsResultBuilder failures)
    {
        for (var i = 0; i < options.Rules.Count; i++)
        {
            var rule = options.Rules[i];
            var key = $"{section}:Rules:{i}";
            if (string.IsNullOrWhiteSpace(rule.Name))
            {
                failures.AddError($"{key}:Name is missing: it stands on every lead that the rule decides.");
            }

            if (rule.Outcome is Outcome.Escalated or Outcome.Support)
            {
                failures.AddError($"{key}:Outcome cannot be {rule.Outcome}: escalation and support are decided before the rules.");
            }

            for (var j = 0; j < rule.When.Count; j++)
            {
                if (RuleText.Problem(rule.When[j], profile) is { } problem)
                {
                    failures.AddError($"{key}:When:{j}: {problem}");
                }
            }

            if (i < options.Rules.Count - 1 && rule.When.Count == 0)
            {
                failures.AddError($"{key}:When is empty, so that no rule after it can ever decide. Only the last rule may be without conditions.");
            }
        }

        if (options.Rules is [.., { When.Count: > 0 }])
        {
            failures.AddError($"{section}:Rules:{options.Rules.Count - 1}:When must be empty: the last rule decides every lead that no other did.");
        }
    }
}
