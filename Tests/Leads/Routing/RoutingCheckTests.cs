using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Leads.Routing;

public sealed class RoutingCheckTests
{
    [Fact]
    public void The_defaults_pass()
    {
        using var services = NorthlightBot.Services();

        Assert.Equal(5, services.GetRequiredService<IOptionsMonitor<RoutingOptions>>().Get("default").Rules.Count);
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Every_default_rule_can_be_read_with_the_default_schema()
    {
        var profile = NorthlightBot.Profile();
        using var services = NorthlightBot.Services();
        var routing = services.GetRequiredService<IOptionsMonitor<RoutingOptions>>().Get("default");
        var scoring = services.GetRequiredService<IOptionsMonitor<ScoringOptions>>().Get("default");

        foreach (var text in routing.Rules.SelectMany(rule => rule.When).Concat(scoring.Rules.Select(rule => rule.When)))
        {
            Assert.Null(LeadBot.Leads.Conditions.RuleText.Problem(text, profile));
        }
    }

    [Theory]
    [InlineData("Rules:0:Outcome", "Support", "Bots:default:Routing:Rules:0:Outcome cannot be Support")]
    [InlineData("Rules:0:When:0", "colour is blue", "Bots:default:Routing:Rules:0:When:0: \"colour is blue\" speaks of \"colour\"")]
    [InlineData("Rules:0:When:0", "outcome is none", "which the rules themselves decide")]
    [InlineData("Rules:0:Name", " ", "Bots:default:Routing:Rules:0:Name is missing")]
    [InlineData("Rules:1:When:0", "need known", "Bots:default:Routing:Rules:1:When must be empty")]
    [InlineData("IntakeOwner", "nobody", "Bots:default:Routing:IntakeOwner names the owner \"nobody\"")]
    public void A_wrong_setting_is_refused_at_start_by_its_key(string key, string value, string message)
    {
        var settings = new Dictionary<string, string>
        {
            ["Rules:0:Name"] = "qualified",
            ["Rules:0:Outcome"] = "Qualified",
            ["Rules:0:When:0"] = "need known",
            ["Rules:1:Name"] = "rest",
            ["Rules:1:Outcome"] = "Nurture",
            [key] = value,
        };
        using var services = NorthlightBot.Services([.. settings.Select(pair => ($"Bots:default:Routing:{pair.Key}", pair.Value))]);

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bots:default:Scoring:Rules:0:When", "companySize is big", "Bots:default:Scoring:Rules:0:When: ")]
    [InlineData("Owners:strategy:Fallback", "nobody", "Owners:strategy:Fallback names \"nobody\"")]
    [InlineData("Owners:strategy:Email", "strategy", "Owners:strategy:Email is \"strategy\"")]
    [InlineData("Bots:default:Review:HighValuePeople", "0", "HighValuePeople")]
    public void Scores_owners_and_reviews_are_checked_too(string key, string value, string message)
    {
        var settings = new Dictionary<string, string>
        {
            ["Bots:default:Scoring:Rules:0:Name"] = "rule",
            ["Bots:default:Scoring:Rules:0:When"] = "need known",
            [key] = value,
        };
        using var services = NorthlightBot.Services([.. settings.Select(pair => (pair.Key, pair.Value))]);

        var refused = Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(message, refused.ToString(), StringComparison.Ordinal);
    }
}
