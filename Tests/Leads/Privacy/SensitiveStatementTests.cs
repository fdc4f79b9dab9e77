using LeadBot.Leads.Privacy;

namespace LeadBot.Tests.Leads.Privacy;

public sealed class SensitiveStatementTests
{
    private const string Contract = "THIS AGREEMENT is made between Acme Ltd and Kestrel GmbH (hereinafter the Supplier), effective date 1 March. WHEREAS the parties wish to work together, the Supplier shall deliver the goods and the Customer shall pay. "
        + "Either party may end it by notice of termination. Liability is limited. This contract is governed by the laws of England. Nothing else was agreed between them at that time.";

    [Theory]
    [InlineData("i was diagnosed with epilepsy last year so we want to automate", "health")]
    [InlineData("I have diabetes and can't travel", "health")]
    [InlineData("because of my cancer I stay home", "health")]
    [InlineData("Sorry for the delay, I'm recovering from a stroke", "health")]
    [InlineData("Maria has breast cancer, so I take over", "health")]
    [InlineData("our CFO was hospitalized on Monday", "health")]
    [InlineData("my wife is pregnant", "health")]
    [InlineData("I'm on sick leave until June", "health")]
    [InlineData("this is under NDA: the merger closes in May", "confidential")]
    [InlineData("confidential: price list follows", "confidential")]
    [InlineData("This is confidential, but we are being acquired by Borealis", "confidential")]
    [InlineData("Please do not share this with anyone: we will close the Leeds plant", "confidential")]
    [InlineData("Strictly confidential. Our margin is 12 percent on every order", "confidential")]
    [InlineData("Ana Lima, ana@a.example\nBo Chen, bo@b.example\nCy Dow, cy@c.example", "confidential")]
    [InlineData("Ana Lima, 52000\nBo Chen, 61,500\nCy Dow, 48000", "confidential")]
    [InlineData("1. John Smith - $54,000\n2. Mary Jones - $61,000\n3. Tim Lee - $47,000", "confidential")]
    [InlineData("this stays between us: we are being sold", "confidential")]
    [InlineData("I need surgery next week", "health")]
    [InlineData(Contract, "confidential")]
    public void A_sensitive_statement_is_flagged_and_kept(string text, string kind)
    {
        var span = Assert.Single(SensitiveText.Find(text));

        Assert.Equal(kind, span.Kind);
        Assert.False(span.Masked);
        Assert.Equal(text, SensitiveText.Mask(text, [span]));
    }

    [Theory]
    [InlineData("our clients are cancer patients")]
    [InlineData("we make software for diabetes clinics")]
    [InlineData("I have a diabetes clinic with 12 staff")]
    [InlineData("we are a hospital, 800 staff")]
    [InlineData("patients book online")]
    [InlineData("I run an addiction treatment centre")]
    [InlineData("my medical practice has 12 people")]
    [InlineData("Gridline Fitness, 36 staff, health is our business")]
    [InlineData("our process is on life support")]
    [InlineData("we were hit hard by covid")]
    [InlineData("that's confidential")]
    [InlineData("That is confidential, sorry")]
    [InlineData("it's confidential I'm afraid")]
    [InlineData("I can't tell, that's under NDA")]
    [InlineData("your consultant gave our confidential plans to someone else")]
    [InlineData("would you sign an NDA first?")]
    [InlineData("can we talk under NDA?")]
    [InlineData("our data is confidential, so it has to stay on our servers")]
    [InlineData("we need an archive for confidential documents")]
    [InlineData("teams don't share their numbers with each other")]
    [InlineData("Basic Plan, 1200\nTeam Plan, 2400\nPro Plan, 4800")]
    [InlineData("Ana Lima\nana@a.example\n+44 20 7946 0018")]
    public void Business_refusals_and_questions_are_no_disclosure(string text) => Assert.Empty(SensitiveText.Find(text));
}
