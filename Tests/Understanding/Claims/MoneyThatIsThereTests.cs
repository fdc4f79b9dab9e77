namespace LeadBot.Tests.Understanding.Claims;

/// <summary>What the visitor has, beside what others had, what was wished for and what is gone.</summary>
public sealed class MoneyThatIsThereTests
{
    [Theory]
    [InlineData("the woman before me got 900,000; what I got is 250,000 USD", "250000 USD")]
    [InlineData("my predecessor had 100k, I have 40k", "40000")]
    [InlineData("the team before us was given 80k, we got 30k", "30000")]
    [InlineData("10k would have been possible with the subsidy, which we did not get. so it is 6,000 euros", "6000 EUR")]
    [InlineData("50k was the idea, 35k is what we have", "35000")]
    [InlineData("we asked for 50k but got 35k", "35000")]
    [InlineData("I had hoped for 90k and they gave me 60k", "60000")]
    [InlineData("20,000 was requested, 12,000 approved", "12000")]
    [InlineData("last time we paid 80k, now it's 50k", "50000")]
    [InlineData("120k could have been done in a good year. It will be 45k CHF.", "45000 CHF")]
    [InlineData("fifteen grand tops, 15,000 pounds i mean", "15000 GBP")]
    [InlineData("40k, max 50k", "40000")]
    [InlineData("60k was approved", "60000")]
    [InlineData("25k were set aside", "25000")]
    public void Only_what_they_have_is_the_budget(string text, string budget) => Assert.Equal(budget, TestBot.Values(text, "budget", asked: "budget"));

    [Theory]
    [InlineData("We digitise our logs. There is EUR 70,000 for it and the decision is mine.", "70000 EUR")]
    [InlineData("There are 12,000 pounds available for that", "12000 GBP")]
    [InlineData("there's about $40k set aside", "40000 USD")]
    [InlineData("There is a EUR 70,000 hole in our accounts", "")]
    [InlineData("We pay EUR 70,000 for it every year", "")]
    [InlineData("there's 29 of us", "")]
    [InlineData("there's nineteen of us in the shop", "")]
    public void Money_that_lies_ready_is_a_budget(string text, string budget) => Assert.Equal(budget, TestBot.Values(text, "budget"));

    [Theory]
    [InlineData("last time we paid 80k, now it's 50k", "budget")]
    [InlineData("There's 25k in the budget for it", null)]
    [InlineData("R 150 000", "budget")]
    public void An_amount_is_no_headcount_and_no_firm(string text, string? asked)
    {
        Assert.Equal("", TestBot.Values(text, "companySize", asked));
        Assert.Equal("", TestBot.Values(text, "company", asked));
    }
}
