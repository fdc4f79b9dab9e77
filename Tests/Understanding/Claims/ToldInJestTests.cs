namespace LeadBot.Tests.Understanding.Claims;

/// <summary>What is said in jest is not said, and an amount or a person's name is nobody's firm.</summary>
public sealed class ToldInJestTests
{
    [Theory]
    [InlineData("Oh, a billion dollars, naturally. Seriously: not decided.")]
    [InlineData("fifty million, haha just kidding, no idea")]
    [InlineData("1 million pounds! No seriously, nothing is approved yet")]
    [InlineData("100 million euros. Joking aside, it isn't fixed")]
    [InlineData("2 million. Kidding!")]
    [InlineData("500 Millionen Euro. Spaß beiseite, das ist noch nicht entschieden")]
    [InlineData("a million dollars, I'm only joking")]
    [InlineData("USD 9,000,000, in my dreams")]
    [InlineData("un millón de euros. Broma, no lo sé")]
    public void An_amount_in_jest_is_no_budget(string text) => Assert.Equal("", TestBot.Values(text, "budget", asked: "budget"));

    [Theory]
    [InlineData("Ten million euros, I wish. About EUR 30k is realistic", "30000 EUR")]
    [InlineData("a gazillion lol. just kidding, we have USD 25k", "25000 USD")]
    [InlineData("im Ernst, 20.000 Euro", "20000 EUR")]
    [InlineData("€40k, and I'm not kidding", "40000 EUR")]
    [InlineData("15k EUR, seriously", "15000 EUR")]
    public void What_is_meant_is_read(string text, string budget) => Assert.Equal(budget, TestBot.Values(text, "budget", asked: "budget"));

    [Theory]
    [InlineData("A thousand, obviously. Jokes aside: 35", "35")]
    [InlineData("we are 40, no kidding", "40")]
    [InlineData("We are 40 people. Seriously, the paperwork is killing us", "40")]
    [InlineData("We're 12 people and one dog, jokes aside, we want to automate our invoices", "12")]
    [InlineData("three million employees, kidding", "")]
    public void A_headcount_counts_unless_it_was_the_joke(string text, string size) => Assert.Equal(size, TestBot.Values(text, "companySize", asked: "companySize"));

    [Theory]
    [InlineData("Firm Volga-less, joke, firm is Granit Mostar.", "Granit Mostar")]
    [InlineData("Firm Paperless Hell, just kidding, firm is Kameni Dom.", "Kameni Dom")]
    public void A_firm_in_jest_is_none(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Theory]
    [InlineData("PLN 60 000, if the council agrees", "60000 PLN")]
    [InlineData("SEK 250 000", "250000 SEK")]
    [InlineData("CHF 18 000 or so", "18000 CHF")]
    [InlineData("Not a penny over 20k GBP", "20000 GBP")]
    [InlineData("not a single dollar more than 8,000 USD", "8000 USD")]
    public void An_amount_is_a_budget_and_no_firm(string text, string budget)
    {
        Assert.Equal(budget, TestBot.Values(text, "budget", asked: "budget"));
        Assert.Equal("", TestBot.Values(text, "company", asked: "budget"));
    }

    [Theory]
    [InlineData("Gintaras Petrauskas")]
    [InlineData("Ruta Jankauskiene")]
    [InlineData("Ilves Tamsaare")]
    public void A_name_is_no_firm_where_the_name_was_asked(string text)
    {
        Assert.Equal(text, TestBot.Values(text, "name", asked: "name"));
        Assert.Equal("", TestBot.Values(text, "company", asked: "name"));
    }

    [Fact]
    public void A_name_and_a_firm_in_one_answer_are_both() => Assert.Equal("Adebisi Mills", TestBot.Values("Oyelaran Adebisi, Adebisi Mills", "company", asked: "name"));

    [Fact]
    public void A_headcount_in_the_brackets_of_an_earlier_employer_is_not_theirs() =>
        Assert.Equal("60", TestBot.Values("At my previous employer (Brisk Air, 3000 staff) we used RPA. Now at Tarn Outdoor, 60 people, we want the same", "companySize"));
}
