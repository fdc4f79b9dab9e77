namespace LeadBot.Tests.Understanding.Claims;

public sealed class ServiceRecogniserTests
{
    [Theory]
    [InlineData("software for my 50 employees", "software")]
    [InlineData("we want to automate our invoices", "automation")]
    [InlineData("automated reports please", "automation")]
    [InlineData("AI that reads our mail, an AI chatbot", "ai")]
    [InlineData("interested in process mining", "process")]
    [InlineData("we make software for diabetes clinics", "")]
    [InlineData("not AI please", "")]
    [InlineData("a happy accident", "")]
    public void A_service_is_claimed_by_the_words_of_the_catalogue(string text, string expected) => Assert.Equal(expected, TestBot.Values(text, "service"));

    [Fact]
    public void Size_and_service_of_one_line_have_their_own_words()
    {
        var claims = TestBot.Read("software for my 50 employees").Claims;

        Assert.Contains(claims, claim => claim is { Field: "service", Quote: "software", Offset: 0 });
        Assert.Contains(claims, claim => claim is { Field: "companySize", Quote: "50 employees", Offset: 16 });
    }
}
