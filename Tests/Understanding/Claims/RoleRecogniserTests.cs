namespace LeadBot.Tests.Understanding.Claims;

public sealed class RoleRecogniserTests
{
    [Theory]
    [InlineData("CEO", "CEO")]
    [InlineData("I'm the COO", "COO")]
    [InlineData("Head of Customer Success, EMEA", "Head of Customer Success")]
    [InlineData("VP of Engineering", "VP of Engineering")]
    [InlineData("Owner / Manager", "Owner / Manager")]
    [InlineData("Senior Data Analyst", "Senior Data Analyst")]
    [InlineData("office manager here", "office manager")]
    [InlineData("founder & CEO", "founder & CEO")]
    [InlineData("Geschäftsführer", "Geschäftsführer")]
    [InlineData("project manager, PMO", "project manager")]
    [InlineData("Team lead", "Team lead")]
    [InlineData("marketing manager, since 2019", "marketing manager")]
    [InlineData("Was CFO, now COO", "COO")]
    [InlineData("officially practice manager", "practice manager")]
    [InlineData("sailmaker", "sailmaker")]
    [InlineData("i am chief accountant", "chief accountant")]
    [InlineData("head of admin for our 120 employees", "head of admin")]
    [InlineData("deputy director of customer service", "deputy director of customer service")]
    [InlineData("assistant to the managing director", "assistant to the managing director")]
    [InlineData("strategist", "strategist")]
    [InlineData("I'm a nurse but I also do the scheduling", "nurse")]
    [InlineData("it lead", "it lead")]
    [InlineData("Chief of Staff", "Chief of Staff")]
    public void A_title_is_read_as_written(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "role", asked: "role"));

    [Theory]
    [InlineData("my boss is the CFO", "")]
    [InlineData("I run the place", "")]
    [InlineData("why does it matter", "")]
    [InlineData("none", "")]
    [InlineData("many things :)", "")]
    [InlineData("bit of everything tbh", "")]
    [InlineData("mine? rather not say", "")]
    [InlineData("I lead the data team", "")]
    [InlineData("difficult to explain", "")]
    [InlineData("i own it", "")]
    public void What_is_no_title_of_the_visitor_is_not_stored(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "role", asked: "role"));

    [Theory]
    [InlineData("I'm Aurelio Baptista, workforce planning lead.", "workforce planning lead")]
    [InlineData("Renata Solis, director of nursing admin at Mesa Verde", "director of nursing admin")]
    [InlineData("I'm head of IT and operations at Brightwater", "head of IT and operations")]
    [InlineData("I'm VP Engineering at Fluxcore", "VP Engineering")]
    [InlineData("as the procurement manager I want to automate this", "procurement manager")]
    [InlineData("I work for Nordhavn as a service manager", "service manager")]
    [InlineData("Marta Ruiz, operations manager of Aceites Lucena", "operations manager")]
    [InlineData("i am the production manager we want ai to find defects", "production manager")]
    [InlineData("we need an assistant that drafts replies", "")]
    [InlineData("my boss is the CFO and asked me to look", "")]
    [InlineData("we want to lead the market", "")]
    [InlineData("our clients are project managers", "")]
    public void A_title_told_in_passing_is_read(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "role"));
}
