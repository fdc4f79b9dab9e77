namespace LeadBot.Tests.Understanding.Claims;

public sealed class IndustryAndWebsiteTests
{
    [Theory]
    [InlineData("~350 employees, manufacturing", "manufacturing")]
    [InlineData("we're a 90 person insurer", "insurer")]
    [InlineData("We're a law firm, 52 people", "law firm")]
    [InlineData("we are in logistics", "logistics")]
    [InlineData("Rutherford Dental Group here", "")]
    [InlineData("our clients are hotels", "")]
    [InlineData("is manufacturing software hard?", "")]
    public void A_branch_is_the_visitors_own(string text, string expected) => Assert.Equal(expected, TestBot.Values(text, "industry"));

    [Theory]
    [InlineData("our website is www.kestrelvalve.com", "www.kestrelvalve.com")]
    [InlineData("see our shop at https://kestrelvalve.de/shop.", "https://kestrelvalve.de/shop")]
    [InlineData("I saw your website northlight.com", "")]
    [InlineData("click https://followers.example", "")]
    public void A_website_is_the_visitors_own(string text, string expected) => Assert.Equal(expected, TestBot.Values(text, "website"));
}
