namespace LeadBot.Tests.Understanding.Claims;

public sealed class BudgetRecogniserTests
{
    [Theory]
    [InlineData("$50k", "50000 USD")]
    [InlineData("50,000", "50000")]
    [InlineData("50.000 €", "50000 EUR")]
    [InlineData("around 20k", "20000")]
    [InlineData("USD 15,000 to 20,000", "15000 USD")]
    [InlineData("15-20k pounds", "15000 GBP")]
    [InlineData("₹ 5 lakh", "500000 INR")]
    [InlineData("1.5 million SEK", "1500000 SEK")]
    [InlineData("half a million dollars", "500000 USD")]
    [InlineData("€12.500,00", "12500 EUR")]
    [InlineData("CHF 30'000", "30000 CHF")]
    [InlineData("between €10k and €15k", "10000 EUR")]
    [InlineData("not more than 8000", "8000")]
    [InlineData("last year we spent 40k, this year 25k", "25000")]
    [InlineData("twenty thousand euros", "20000 EUR")]
    [InlineData("up to 60k euro", "60000 EUR")]
    [InlineData("100 grand", "100000")]
    [InlineData("AED 75,000", "75000 AED")]
    [InlineData("S$40,000", "40000 SGD")]
    [InlineData("ten thousand pounds sterling", "10000 GBP")]
    [InlineData("I'd say 30k, max 35k", "30000")]
    [InlineData("20k... actually make it 25k", "25000")]
    [InlineData("depends, but 10k EUR is approved", "10000 EUR")]
    [InlineData("12 million yen", "12000000 JPY")]
    [InlineData("10 to 15 thousand zloty", "10000 PLN")]
    [InlineData("C$18,000", "18000 CAD")]
    [InlineData("8k quid", "8000 GBP")]
    public void An_amount_answers_the_question_for_the_budget(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "budget", asked: "budget"));

    [Theory]
    [InlineData("no budget yet", "")]
    [InlineData("depends on the offer", "")]
    [InlineData("what do others pay?", "")]
    [InlineData("our client pays 100k", "")]
    [InlineData("5 figures", "")]
    [InlineData("20", "")]
    [InlineData("a few thousand", "")]
    [InlineData("it's confidential", "")]
    [InlineData("we burned 200k on the last project", "")]
    [InlineData("in 2027", "")]
    [InlineData("we are 40 people", "")]
    public void No_amount_of_ours_is_no_budget(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "budget", asked: "budget"));

    [Theory]
    [InlineData("We have 40k EUR for this", "40000 EUR")]
    [InlineData("budget 25-30k eur", "25000 EUR")]
    [InlineData("35k GBP set aside", "35000 GBP")]
    [InlineData("20k USD is approved", "20000 USD")]
    [InlineData("Budget: 12k", "12000")]
    [InlineData("our turnover is 3 million euros", "")]
    [InlineData("we lose 20k EUR a month to errors", "")]
    [InlineData("I sell houses at 400k EUR each", "")]
    [InlineData("it costs us 5,000 euros a week", "")]
    [InlineData("licences for 99 usd", "")]
    [InlineData("our client pays us 90k gbp a year", "")]
    public void A_budget_told_in_passing_needs_to_be_called_one(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "budget"));
}
