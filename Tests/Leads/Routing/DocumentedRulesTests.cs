using System.Text;
using System.Text.RegularExpressions;
using LeadBot.Leads.Conditions;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Configuration;

namespace LeadBot.Tests.Leads.Routing;

public sealed partial class DocumentedRulesTests
{
    [Fact]
    public void The_rules_shown_in_the_documentation_are_the_defaults()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "api.md"));
        var json = JsonBlock().Match(text).Groups[1].Value;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var shown = new RoutingOptions();
        new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("Bots:default:Routing").Bind(shown);
        var defaults = new RoutingOptions();
        RoutingDefaults.Fill(defaults);

        Assert.Equal(defaults.Rules.Select(Line), shown.Rules.Select(Line));
        foreach (Match condition in Condition().Matches(text[text.IndexOf("| condition |", StringComparison.Ordinal)..]))
        {
            Assert.Null(RuleText.Problem(condition.Groups[1].Value, NorthlightBot.Profile()));
        }
    }

    private static string Line(RoutingRule rule) => $"{rule.Name} {rule.Outcome}: {string.Join("; ", rule.When)}";

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LeadBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution's folder was not found.");
        }

        return folder;
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    // Whole conditions of the table's first column: a name, a space, a test.
    [GeneratedRegex("`([a-zA-Z]+ (?:known|unknown|granted|corporate|free|(?:>=|is|in|under) [^`]+))`")]
    private static partial Regex Condition();
}
