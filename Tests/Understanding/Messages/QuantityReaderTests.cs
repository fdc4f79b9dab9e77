using LeadBot.Understanding.Messages;

namespace LeadBot.Tests.Understanding.Messages;

public sealed class QuantityReaderTests
{
    [Theory]
    [InlineData("1,200", 1200, 1200)]
    [InlineData("1.500", 1500, 1500)]
    [InlineData("1.2k", 1200, 1200)]
    [InlineData("1 200 000", 1200000, 1200000)]
    [InlineData("12.500,00", 12500, 12500)]
    [InlineData("30'000", 30000, 30000)]
    [InlineData("sixty", 60, 60)]
    [InlineData("forty-five", 45, 45)]
    [InlineData("one hundred and twenty", 120, 120)]
    [InlineData("two thousand four hundred", 2400, 2400)]
    [InlineData("half a million", 500000, 500000)]
    [InlineData("two dozen", 24, 24)]
    [InlineData("20-25k", 20000, 25000)]
    [InlineData("500-1k", 500, 1000)]
    [InlineData("between 40 and 60k", 40000, 60000)]
    [InlineData("18 to 25", 18, 25)]
    [InlineData("three to five", 3, 5)]
    [InlineData("€10k to €15k", 10000, 15000)]
    public void A_number_is_read_as_people_write_it(string text, double low, double high)
    {
        var quantity = Assert.Single(new Message(text).Quantities);

        Assert.Equal((decimal)low, quantity.Low);
        Assert.Equal((decimal)high, quantity.High);
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("Q1")]
    [InlineData("B2B")]
    [InlineData("and so on")]
    public void What_counts_nothing_is_no_quantity(string text) => Assert.Empty(new Message(text).Quantities);
}
