using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Conditions;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;

namespace LeadBot.Tests.Leads.Conditions;

public sealed class ConditionParserTests
{
    private static readonly Lead s_lead = NorthlightBot.Qualified().With("budget", new FieldValue.Money(50000, "EUR")) with
    {
        Source = new LeadSource { Page = "https://www.northlight.example/services/ai?utm_source=google", Geo = new VisitorGeo { Country = "US" } },
    };

    [Theory]
    [InlineData("need known", true, "need known")]
    [InlineData("phone known", false, "phone unknown")]
    [InlineData("phone unknown", true, "phone unknown")]
    [InlineData("contact known", true, "contact known")]
    [InlineData("companySize >= 20", true, "companySize 40 ≥ 20")]
    [InlineData("companySize>=41", false, null)]
    [InlineData("companySize >= 41", false, "companySize 40, not ≥ 41")]
    [InlineData("companySize < 5", false, "companySize 40, not < 5")]
    [InlineData("companySize != 40", false, "companySize 40, not ≠ 40")]
    [InlineData("budget >= 50000", true, "budget 50000 EUR ≥ 50000")]
    [InlineData("timeline in now, quarter, halfYear", true, "timeline quarter")]
    [InlineData("timeline is none", false, "timeline quarter, not none")]
    [InlineData("timeline not in none, later", true, "timeline quarter")]
    [InlineData("timeline is not quarter", false, "timeline quarter, one of quarter")]
    [InlineData("authority is not decides", false, "authority unknown")]
    [InlineData("consent granted", true, "consent granted")]
    [InlineData("consent refused", false, "consent granted, not refused")]
    [InlineData("email corporate", true, "email corporate")]
    [InlineData("email free", false, "email corporate")]
    [InlineData("page under /services", true, "page under /services")]
    [InlineData("page under /serv", false, "page not under /serv")]
    [InlineData("service is ai", true, "service ai")]
    [InlineData("kind in sales, customer", true, "kind sales")]
    [InlineData("escalation is pricing", true, "escalation pricing")]
    [InlineData("country is us", true, "country US")]
    [InlineData("channel is telegram", false, "channel webchat, not telegram")]
    public void A_condition_holds_or_not_and_says_by_what_fact(string text, bool holds, string? because)
    {
        var facts = new ConditionFacts(s_lead, new LeadFacts { Escalation = EscalationReason.Pricing }, NorthlightBot.Profile());
        var isParsed = ConditionParser.TryParse(text, facts.Profile, out var condition, out var error);
        if (because is null)
        {
            Assert.False(isParsed);
            return;
        }

        Assert.True(isParsed, error);
        Assert.Equal((holds, because), (condition!.Holds(facts), condition.Because(facts)));
    }

    [Theory]
    [InlineData("", "is not a condition")]
    [InlineData("need", "is not a condition")]
    [InlineData("colour is blue", "neither a field of the bot nor a fact. There are: need, company")]
    [InlineData("companySize is big", "companySize is a number")]
    [InlineData("companySize >= twenty", "companySize is a number")]
    [InlineData("companySize >= 20,000", "companySize is a number")]
    [InlineData("timeline is soon", "one of: now, quarter, halfYear, later, none")]
    [InlineData("timeline in now,", "one of: now, quarter, halfYear, later, none")]
    [InlineData("consent perhaps", "one of: none, granted, refused, unclear")]
    [InlineData("need is big", "need can only be known or unknown")]
    [InlineData("email private", "known, unknown, corporate or free")]
    [InlineData("page is home", "\"under /path\"")]
    public void A_condition_that_cannot_be_understood_says_why(string text, string why)
    {
        Assert.False(ConditionParser.TryParse(text, NorthlightBot.Profile(), out _, out var error));
        Assert.Contains(why, error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_fulfils_only_unknown()
    {
        var facts = new ConditionFacts(NorthlightBot.Lead(), new LeadFacts(), NorthlightBot.Profile());
        foreach (var text in (string[])["companySize < 5", "companySize != 5", "timeline is not none", "timeline not in none", "email free", "country is not US"])
        {
            Assert.True(ConditionParser.TryParse(text, facts.Profile, out var condition, out var error), error);
            Assert.False(condition.Holds(facts), text);
        }

        Assert.Equal(ConsentState.None, facts.Lead.Consent.State);
    }
}
