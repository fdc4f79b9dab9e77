using LeadBot.Leads.Privacy;

namespace LeadBot.Tests.Leads.Privacy;

/// <summary>Health told in passing, as the reason for something else; and trades that speak of illness every day.</summary>
public sealed class HealthInPassingTests
{
    [Theory]
    [InlineData("We'd like help organising hand-overs, because since my diagnosis of multiple sclerosis in March I can't work full days")]
    [InlineData("after my diagnosis of lymphoma I hand the books over")]
    [InlineData("I'm in chemo till June, so please be patient")]
    [InlineData("I've been on dialysis since spring")]
    [InlineData("my mother is on chemo so I am slow to answer")]
    [InlineData("I take insulin four times a day, so calls must be short")]
    [InlineData("I'm recovering from surgery and need the reports to write themselves")]
    [InlineData("our CFO is recovering from an operation, so I write")]
    [InlineData("I've got long covid and can only work mornings")]
    [InlineData("I have fibromyalgia and cannot type much")]
    [InlineData("I broke my arm, excuse the typos")]
    public void An_illness_told_in_passing_is_flagged(string text) => Assert.Equal("health", Assert.Single(SensitiveText.Find(text)).Kind);

    [Theory]
    [InlineData("we sell insulin pumps")]
    [InlineData("I'm in insulin sales")]
    [InlineData("my company makes dialysis machines")]
    [InlineData("I work in rehab, 40 therapists")]
    [InlineData("we take infusions orders by fax")]
    [InlineData("our doctors give infusions every day")]
    [InlineData("my diagnosis of the problem: too much paper")]
    [InlineData("my own diagnosis of our processes is bleak")]
    [InlineData("I'm recovering from a terrible ERP project")]
    [InlineData("we run a dialysis centre with 60 nurses")]
    [InlineData("I have MS Office 365")]
    public void A_trade_is_no_illness(string text) => Assert.Empty(SensitiveText.Find(text));
}
