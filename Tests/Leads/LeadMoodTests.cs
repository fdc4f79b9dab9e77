using LeadBot.Leads;

namespace LeadBot.Tests.Leads;

public sealed class LeadMoodTests
{
    [Fact]
    public void Start_lowest_and_last_are_kept()
    {
        var mood = Of(0.2, -0.6, -0.6, 0.4);

        Assert.Equal((0.2, -0.6, 0.4), (mood.Start.Value, mood.Lowest.Value, mood.Last.Value));
        Assert.Equal("1", mood.Lowest.ActivityId); // of equally low ones the first
    }

    [Theory]
    [InlineData(new[] { 0.0 }, 0.0, false)]
    [InlineData(new[] { 0.0 }, 0.8, false)]
    [InlineData(new[] { 0.0 }, -0.2, false)]
    [InlineData(new[] { 0.0 }, -0.4, true)]
    [InlineData(new[] { -0.4 }, -0.4, false)]
    [InlineData(new[] { -0.4 }, -0.7, true)]
    [InlineData(new[] { -0.4 }, 0.1, true)]
    public void A_worse_mood_and_one_that_is_over_are_news(double[] before, double next, bool isNews)
    {
        var known = Of(before);

        Assert.Equal(isNews, LeadMood.Next(known, new MoodPoint(next, "x")).AddsTo(known));
    }

    private static LeadMood Of(params double[] values) =>
        values.Select((value, at) => new MoodPoint(value, $"{at}")).Aggregate((LeadMood?)null, LeadMood.Next)!;
}
