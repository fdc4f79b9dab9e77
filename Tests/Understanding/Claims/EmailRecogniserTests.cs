namespace LeadBot.Tests.Understanding.Claims;

public sealed class EmailRecogniserTests
{
    [Theory]
    [InlineData("ana@acme.example", "ana@acme.example")]
    [InlineData("ANA.LIMA@ACME.EXAMPLE", "ANA.LIMA@acme.example")]
    [InlineData("it's ana dot lima at acme dot example", "ana.lima@acme.example")]
    [InlineData("my email is sales+eu@firm.co.uk thanks", "sales+eu@firm.co.uk")]
    [InlineData("no phone please, ana@x.example", "ana@x.example")]
    [InlineData("use j.doe@old.example, sorry j.doe@new.example", "j.doe@new.example")]
    [InlineData("ana(at)acme.example", "ana@acme.example")]
    [InlineData("ana [at] acme [dot] example", "ana@acme.example")]
    [InlineData("hello@firm.example.", "hello@firm.example")]
    [InlineData("<joe@firm.example>", "joe@firm.example")]
    [InlineData("mailto:joe@firm.example", "joe@firm.example")]
    [InlineData("yes. my mail was wrong, it's k.haddad@dunes.example", "k.haddad@dunes.example")]
    public void An_address_is_read_with_its_domain_in_lower_case(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "email", asked: "email"));

    [Theory]
    [InlineData("ana@@acme", "")]
    [InlineData("ana@acme", "")]
    [InlineData("no email please", "")]
    [InlineData("I don't have one", "")]
    [InlineData("just use the one on our website", "")]
    [InlineData("my colleague's mail is bob@x.example", "")]
    [InlineData("@ana on twitter", "")]
    public void What_is_no_address_of_the_visitor_is_not_stored(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "email", asked: "email"));
}
