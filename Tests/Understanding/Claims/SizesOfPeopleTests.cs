using LeadBot.Understanding;

namespace LeadBot.Tests.Understanding.Claims;

/// <summary>How many they are: with those who are among them, counted twice, of somebody else, and mistyped.</summary>
public sealed class SizesOfPeopleTests
{
    [Theory]
    [InlineData("there's 26 of us, and that's counting the two lads in the van", "26")]
    [InlineData("we are 48 people, including my 3 sons", "48")]
    [InlineData("31 employees, including the four apprentices", "31")]
    [InlineData("9, but my niece has notions of 30 once she takes over", "9")]
    [InlineData("14 people. My son dreams of 50", "14")]
    [InlineData("We count 520 collaborators.", "520")]
    [InlineData("230 empl", "230")]
    [InlineData("31 persones", "31")]
    [InlineData("fourty people", "40")]
    [InlineData("60 emploies", "60")]
    [InlineData("two hunderd", "200")]
    [InlineData("150... wait, I counted the casuals, 110 is right", "110")]
    [InlineData("80, no wait, 75", "75")]
    [InlineData("12 in the lab... ah you mean the hole company? 104", "104")]
    [InlineData("5. Oh you mean the whole firm? 60 people", "60")]
    public void Everybody_is_counted_once(string text, string size) => Assert.Equal(size, TestBot.Values(text, "companySize", asked: "companySize"));

    [Theory]
    [InlineData("I consult for a bank with 2,300 employees, but this is about my own shop: we want our proposals sped up.")]
    [InlineData("I freelance for a retailer that has 900 people and need a website for myself")]
    [InlineData("I audit one firm of 400 people and we want our reports automated")]
    [InlineData("a friend of mine with the 200-person creamery swears by you")]
    public void Whom_they_work_for_is_not_theirs(string text) => Assert.Equal("", TestBot.Values(text, "companySize"));

    [Theory]
    [InlineData("We are a consultancy with 40 employees and want our proposals sped up", "40")]
    [InlineData("We advise banks and are 25 people", "25")]
    public void Who_advises_has_people_too(string text, string size) => Assert.Equal(size, TestBot.Values(text, "companySize"));

    [Theory]
    [InlineData("in 6 weks", "quarter")]
    [InlineData("in 3 weaks", "now")]
    [InlineData("5 monts from now", "halfYear")]
    [InlineData("in 2 moths", "quarter")]
    public void Mistyped_units_are_read(string text, string timeline) => Assert.Equal(timeline, TestBot.Values(text, "timeline", asked: "timeline"));

    [Theory]
    [InlineData("I have not got the email", "email")]
    [InlineData("No names", "name")]
    [InlineData("I'd rather you didn't have that", "email")]
    [InlineData("The figure stays behind the curtain", "budget")]
    [InlineData("That page I leave unwritten", "role")]
    public void Refusals_of_people_are_heard(string text, string asked) => Assert.Equal(AnswerKind.Declined, TestBot.Read(text, asked).Answer);
}
