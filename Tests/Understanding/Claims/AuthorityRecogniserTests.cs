namespace LeadBot.Tests.Understanding.Claims;

public sealed class AuthorityRecogniserTests
{
    [Theory]
    [InlineData("I do", "decides")]
    [InlineData("me", "decides")]
    [InlineData("my decision", "decides")]
    [InlineData("I'm the owner so me", "decides")]
    [InlineData("my business partner and I", "decides")]
    [InlineData("the other two partners and I decide together", "decides")]
    [InlineData("the buck stops with me", "decides")]
    [InlineData("Sole decision maker", "decides")]
    [InlineData("I own the budget", "decides")]
    [InlineData("final call is mine", "decides")]
    [InlineData("my wife and I run it together", "decides")]
    [InlineData("it's up to me", "decides")]
    [InlineData("I can sign up to 20k myself", "decides")]
    [InlineData("My manager has the final say but I put together the shortlist", "influences")]
    [InlineData("the CEO signs off, I advise", "influences")]
    [InlineData("procurement decides, I give input", "influences")]
    [InlineData("I'm part of the decision", "influences")]
    [InlineData("I propose, the owner approves", "influences")]
    [InlineData("HQ in Tokyo decides, we recommend", "influences")]
    [InlineData("my boss decides but he listens to my recommendation", "influences")]
    [InlineData("I'm just an intern doing research", "researching")]
    [InlineData("I have no say in it", "researching")]
    [InlineData("I'm only collecting info", "researching")]
    [InlineData("not part of the decision, only researching", "researching")]
    [InlineData("that would be me", "decides")]
    [InlineData("i'm the one signing", "decides")]
    [InlineData("It is me and my brother", "decides")]
    [InlineData("Decision maker", "decides")]
    [InlineData("my say counts but final word has the owner", "influences")]
    [InlineData("the board, based on my proposal", "influences")]
    [InlineData("My director. I only collect offers", "researching")]
    public void Who_decides_is_read_from_the_answer(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "authority", asked: "authority"));

    [Theory]
    [InlineData("my boss", "")]
    [InlineData("the committee decides", "")]
    [InlineData("not me", "")]
    [InlineData("depends on the amount", "")]
    [InlineData("rather not say", "")]
    [InlineData("I would decide if we were smaller, but the board decides", "")]
    [InlineData("it's complicated", "")]
    public void Where_the_own_part_was_not_said_nothing_is_stored(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "authority", asked: "authority"));

    [Theory]
    [InlineData("60k EUR, and I decide on this", "decides")]
    [InlineData("the decision is mine", "decides")]
    [InlineData("this is my call", "decides")]
    [InlineData("boss decides, I recommend", "influences")]
    [InlineData("we decided to modernise", "")]
    [InlineData("we can't decide between two tools", "")]
    [InlineData("customers sign contracts on paper", "")]
    public void Authority_told_in_passing_is_read(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "authority"));
}
