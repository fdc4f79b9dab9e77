using LeadBot.Leads.Qualification;
using LeadBot.Tests.Dialogs;

namespace LeadBot.Tests.Leads.Qualification;

public sealed class BotProfileValidatorTests
{
    [Fact]
    public void The_default_bot_is_valid() => Assert.Empty(Faults());

    [Theory]
    [InlineData("Company", "", "Bots:default:Company is missing")]
    [InlineData("ConsentTextVersion", "", "Bots:default:ConsentTextVersion is missing")]
    [InlineData("PrivacyUrl", "privacy.html", "Bots:default:PrivacyUrl \"privacy.html\" is neither")]
    [InlineData("Currency", "dollars", "Bots:default:Currency \"dollars\"")]
    [InlineData("Country", "USA", "Bots:default:Country \"USA\"")]
    [InlineData("IdleAfter", "00:00:10", "Bots:default:IdleAfter is 00:00:10")]
    [InlineData("MaxQuestions", "2", "Bots:default:MaxQuestions is 2")]
    [InlineData("Fields:3:Name", "need", "Bots:default:Fields:3:Name \"need\" stands at Bots:default:Fields:0 already")]
    [InlineData("Fields:3:Name", "consent", "Bots:default:Fields:3:Name \"consent\" is taken")]
    [InlineData("Fields:3:Name", "Job title", "Bots:default:Fields:3:Name \"Job title\" must be")]
    [InlineData("Fields:3:Threshold", "1.5", "Bots:default:Fields:3:Threshold is 1.5")]
    [InlineData("Fields:3:Kind", "42", "Bots:default:Fields:3:Kind is 42")]
    [InlineData("Fields:3:Kind", "Choice", "Bots:default:Fields:3:Choices: a field of kind Choice needs at least two")]
    [InlineData("Fields:4:Kind", "Text", "Bots:default:Fields:4:Choices stand at a field of kind Text")]
    [InlineData("Fields:4:Choices:1", "now", "Bots:default:Fields:4:Choices names \"now\" twice")]
    [InlineData("Fields:8:WhileQuestionsAtMost", "4", "Bots:default:Fields:8:WhileQuestionsAtMost has a meaning only with Ask: Always")]
    [InlineData("Fields:8:Ask", "Never", "Ask: ContactFallback, but none")]
    [InlineData("Services:1:Key", "ai", "Bots:default:Services:1:Key \"ai\" is used twice")]
    [InlineData("Services:1:Pages:0", "services", "Bots:default:Services:1:Pages \"services\" is not a path")]
    public void A_fault_is_named_with_its_key(string key, string value, string expected) =>
        Assert.Contains(Faults((key, value)), fault => fault.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void All_faults_are_reported_at_once() =>
        Assert.Equal(3, Faults(("Company", ""), ("Currency", "x"), ("MaxQuestions", "99")).Count);

    private static IReadOnlyList<string> Faults(params (string Key, string Value)[] changes)
    {
        var profile = DefaultBot.Profile([.. changes.Select(change => ($"Bots:default:{change.Key}", (string?)change.Value))]);
        return [.. new BotProfileValidator().Validate("default", profile).Failures ?? []];
    }
}
