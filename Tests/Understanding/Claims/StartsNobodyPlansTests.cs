namespace LeadBot.Tests.Understanding.Claims;

/// <summary>No plans, told unasked, and words that look like a start.</summary>
public sealed class StartsNobodyPlansTests
{
    [Theory]
    [InlineData("Mind you, we have no project and none planned, I'm purely curious.", "none")]
    [InlineData("I'm simply curious how others do it, no project planned", "none")]
    [InlineData("Asking out of pure curiosity: how do insurers automate claims", "none")]
    [InlineData("This is only out of personal interest", "none")]
    [InlineData("We have no purchase planned, I read your article on task mining", "none")]
    [InlineData("Our interest is purely academic", "none")]
    [InlineData("We have no project manager and our projects run late", "")]
    [InlineData("Curious whether you could automate our claims?", "")]
    [InlineData("We have no planning tool and need one", "")]
    public void Who_is_only_curious_has_no_plans(string text, string choice) => Assert.Equal(choice, TestBot.Values(text, "timeline"));

    [Theory]
    [InlineData("consent", "I'd appreciate it if you did not. I'll get in touch when we are ready.")]
    [InlineData("consent", "No thanks, I'll write once we are ready")]
    [InlineData("authority", "I have no vote, I'm just exploring for my VP")]
    [InlineData("authority", "no say, just looking around for my boss")]
    [InlineData("timeline", "as soon as the board says so, when we are ready")]
    public void Words_about_something_else_tell_no_start(string asked, string text) => Assert.Equal("", TestBot.Values(text, "timeline", asked));

    [Theory]
    [InlineData("first thing in the new year", "quarter")]
    [InlineData("first thing", "now")]
    [InlineData("we are ready", "now")]
    [InlineData("the sooner the better but no later than June", "now")]
    [InlineData("in a month or three", "quarter")]
    public void First_thing_counts_where_nothing_follows(string text, string choice) => Assert.Equal(choice, TestBot.Values(text, "timeline", asked: "timeline"));
}
