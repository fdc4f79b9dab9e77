using LeadBot.Leads.Claims;

namespace LeadBot.Tests.Leads.Claims;

/// <summary>A value must follow from its quote, whoever read it.</summary>
public sealed class QuotedValuesTests
{
    [Theory]
    [InlineData("40-person firm", 40, true)]
    [InlineData("40-person firm", 400, false)]
    [InlineData("1.2k people", 1200, true)]
    [InlineData("1.2k people", 12, false)]
    [InlineData("1,200", 1200, true)]
    [InlineData("1.500 Leute", 1500, true)]
    [InlineData("1 500", 1500, true)]
    [InlineData("1 500", 500, true)] // two numbers beside each other can be meant too
    [InlineData("1'500", 1500, true)]
    [InlineData("1.500", 15000, false)]
    [InlineData("20-25", 20, true)]
    [InlineData("20-25", 22, false)]
    [InlineData("20-25k", 20000, true)]
    [InlineData("20-25k", 200, false)]
    [InlineData("2 hundred", 200, true)]
    [InlineData("two dozen", 24, true)]
    [InlineData("forty-two of us", 42, true)]
    [InlineData("a hundred and twenty", 120, true)]
    [InlineData("forty-two of us", 43, false)]
    [InlineData("just me", 1, true)]
    [InlineData("a few people", 60, false)]
    [InlineData("our team", 12, false)]
    [InlineData("٤٠ people", 40, true)]
    public void A_number_of_people(string quote, long value, bool follows) => Follows("companySize", new FieldValue.Number(value), quote, follows);

    [Theory]
    [InlineData("$50k", 50_000, true)]
    [InlineData("50.000 €", 50_000, true)]
    [InlineData("1.5 million", 1_500_000, true)]
    [InlineData("2 Mio", 2_000_000, true)]
    [InlineData("2 mil", 2_000, true)]
    [InlineData("2 mil", 2_000_000, true)]
    [InlineData("1,234.50 USD", 1234.5, true)]
    [InlineData("3 lakh", 300_000, true)]
    [InlineData("fifty thousand", 50_000, true)]
    [InlineData("$50k", 50, false)]
    [InlineData("$50k", 500_000, false)]
    [InlineData("some budget", 10_000, false)]
    [InlineData("99999999999999999999999999999999", 5, false)]
    public void An_amount_of_money(string quote, double value, bool follows) => Follows("budget", new FieldValue.Money((decimal)value, null), quote, follows);

    [Theory]
    [InlineData("dana@cole.example", "dana@cole.example", true)]
    [InlineData("Dana@Cole.Example", "Dana@cole.example", true)]
    [InlineData("dana at cole dot example", "dana@cole.example", true)]
    [InlineData("dana (at) cole [dot] example", "dana@cole.example", true)]
    [InlineData("dana@cole.example", "info@cole.example", false)]
    [InlineData("write to Dana Cole", "dana@cole.example", false)]
    [InlineData("dana at cole", "dana@cole.example", false)]
    public void An_address(string quote, string value, bool follows) => Follows("email", new FieldValue.Text(value), quote, follows);

    [Theory]
    [InlineData("+44 20 7946 0958", "+442079460958", true)]
    [InlineData("020 7946 0958", "+442079460958", true)]
    [InlineData("+44 (0)20 7946 0958", "+442079460958", true)]
    [InlineData("(415) 555-2671", "+14155552671", true)]
    [InlineData("8 912 345-67-89", "+79123456789", true)]
    [InlineData("011 15-2345-6789", "+5491123456789", true)]
    [InlineData("020 7946 0958", "+442079460959", false)]
    [InlineData("call me", "+442079460958", false)]
    [InlineData("0958", "+442079460958", false)]
    [InlineData("7946 0958", "+4912379460958", false)]
    public void A_phone_number(string quote, string value, bool follows) => Follows("phone", new FieldValue.Text(value), quote, follows);

    [Theory]
    [InlineData("company", "Cole Advisory", "I run cole-advisory here", true)]
    [InlineData("company", "art", "our startup", false)]
    [InlineData("company", "Cole", "Coleman", false)]
    [InlineData("company", "日本", "私は日本の会社です", true)]
    [InlineData("role", "Head of Operations", "I run the operations", false)]
    [InlineData("name", "Dana", "I'm Dana Cole", true)]
    [InlineData("name", "Dan", "I'm Dana Cole", false)]
    [InlineData("need", "reporting takes weeks", "reporting takes days", false)]
    [InlineData("need", "automate invoices", "automate our invoices", false)]
    [InlineData("need", "automate our invoices", "please automate our invoices!", true)]
    public void A_text_or_a_name(string field, string value, string quote, bool follows) => Follows(field, new FieldValue.Text(value), quote, follows);

    [Theory]
    [InlineData("we were founded in 1940", "40", "not_quoted")]
    [InlineData("4000 people", "40", "not_quoted")]
    [InlineData("...", "...", "quote_length")]
    public void A_quote_that_cuts_a_number_or_says_nothing_is_none(string text, string quote, string why)
    {
        var claim = new Claim("companySize", new FieldValue.Number(40), quote, text.IndexOf(quote, StringComparison.Ordinal), 1, ClaimedBy.Llm);

        Assert.Equal(why, Assert.Single(Admit(text, claim).Dropped).Why);
    }

    [Fact]
    public void A_quote_so_long_that_it_points_at_nothing_is_none()
    {
        var text = "we are 40 people " + new string('x', 400);

        Assert.Equal("quote_length", Assert.Single(Admit(text, new Claim("companySize", new FieldValue.Number(40), text, 0, 1, ClaimedBy.Llm)).Dropped).Why);
    }

    private static void Follows(string field, FieldValue value, string quote, bool follows)
    {
        var result = Admit($"well, {quote}, yes", new Claim(field, value, quote, 6, 0.9, ClaimedBy.Llm));

        Assert.Equal(follows ? [] : ["not_said"], result.Dropped.Select(dropped => dropped.Why));
        Assert.Equal(follows ? 1 : 0, result.Stored.Count);
    }

    private static GateResult Admit(string text, Claim claim) =>
        ClaimGate.Admit(NorthlightBot.Profile(), new Dictionary<string, FieldAnswer>(), [claim], new MessageEvidence("m1", text, NorthlightBot.Noon));
}
