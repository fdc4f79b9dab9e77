using System.Text.Json;
using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Tests.Dialogs.Turns;

public sealed class VisitorContextReaderTests
{
    [Fact]
    public void Page_campaign_and_visitor_are_read()
    {
        var context = Read("""
            {"leadbot": {"page": {"url": "https://firm.example/services/ai", "title": "AI", "referrer": "https://search.example/"},
             "campaign": {"utm_source": "google", "session": "x"}, "visitor": {"timeZone": "Europe/Prague", "locale": "cs-CZ"}}}
            """);

        Assert.Equal("https://firm.example/services/ai", context.Page);
        Assert.Equal("AI", context.Title);
        Assert.Equal("https://search.example/", context.Referrer);
        Assert.Equal(["utm_source"], context.Campaign.Keys);
        Assert.Equal(("Europe/Prague", "cs-CZ", "CZ"), (context.Geo.TimeZone, context.Geo.Locale, context.Geo.Country));
    }

    [Fact]
    public void The_campaign_of_the_address_counts_where_no_other_is_sent()
    {
        var context = Read("""{"leadbot": {"page": {"url": "https://firm.example/?utm_source=google&utm_campaign=spring%20sale#top"}}}""");
        Assert.Equal("spring sale", context.Campaign["utm_campaign"]);
        Assert.Equal("google", context.Campaign["utm_source"]);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("[]")]
    [InlineData("""{"leadbot": "x"}""")]
    [InlineData("""{"leadbot": {"page": [], "campaign": 3, "visitor": {"locale": {}}}}""")]
    [InlineData("""{"leadbot": {"page": {"url": 5}, "campaign": {"utm_source": {}}}}""")]
    public void What_has_another_shape_is_left_out(string json)
    {
        var context = Read(json);
        Assert.Null(context.Page);
        Assert.Empty(context.Campaign);
        Assert.Null(context.Geo.Country);
    }

    [Fact]
    public void A_page_address_is_cut_to_2048_characters() =>
        Assert.Equal(2048, Read("""{"leadbot": {"page": {"url": "https://firm.example/LONG"}}}""".Replace("LONG", new string('a', 5000), StringComparison.Ordinal)).Page!.Length);

    private static VisitorContext Read(string json) => VisitorContextReader.Read(
        new Activity(ActivityTypes.Message) { ChannelData = JsonDocument.Parse(json).RootElement });
}
