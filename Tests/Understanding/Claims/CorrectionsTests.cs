using LeadBot.Leads.Claims;

namespace LeadBot.Tests.Understanding.Claims;

public sealed class CorrectionsTests
{
    [Theory]
    [InlineData("sorry, its 60 people not 40, forgot the warehouse", 60)]
    [InlineData("actually we are 60 people", 60)]
    [InlineData("correction: 60 employees", 60)]
    [InlineData("I was wrong before. We are 60 staff", 60)]
    public void A_word_of_correction_replaces_the_known_size(string text, long expected)
    {
        var claim = Assert.Single(TestBot.Read(text, known: TestBot.Known("companySize", new FieldValue.Number(40))).Claims, claim => claim.Field == "companySize");

        Assert.Equal(new FieldValue.Number(expected), claim.Value);
        Assert.True(claim.Corrects);
    }

    [Theory]
    [InlineData("sorry, typo before, it's Brightmoor Cables not Brightmore")]
    [InlineData("it's not Brightmore but Brightmoor Cables")]
    public void A_company_is_corrected_by_not(string text)
    {
        var claim = Assert.Single(TestBot.Read(text, "role", TestBot.Known("company", new FieldValue.Text("Brightmore Cables"))).Claims, claim => claim.Field == "company");

        Assert.Equal("Brightmoor Cables", claim.Value.ToString());
        Assert.True(claim.Corrects);
    }

    [Fact]
    public void Without_a_word_of_correction_another_value_corrects_nothing() =>
        Assert.False(Assert.Single(TestBot.Read("head of admin for our 120 employees", "role", TestBot.Known("companySize", new FieldValue.Number(40))).Claims,
            claim => claim.Field == "companySize").Corrects);

    [Fact]
    public void A_correction_within_one_message_leaves_one_value() =>
        Assert.Equal("50000 EUR", TestBot.Values("30k eur, no wait sorry, 50k eur", "budget", "budget"));
}
