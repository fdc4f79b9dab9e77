using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;

namespace LeadBot.Tests.Leads.Scoring;

public sealed class LeadScorerTests
{
    [Fact]
    public void Every_rule_that_holds_gives_its_points_and_stands_among_the_reasons()
    {
        var score = NorthlightBot.Rules().Apply(NorthlightBot.Qualified(), new LeadFacts()).Score;

        Assert.Equal(70, score.Points);
        Assert.Equal(
            [new("need stated", 10), new("company named", 5), new("20 people or more", 15), new("starts within three months", 15), new("corporate e-mail", 15), new("consent granted", 10)],
            score.Reasons);
    }

    [Fact]
    public void A_free_mailbox_is_no_corporate_address()
    {
        var lead = NorthlightBot.Qualified().With("email", NorthlightBot.Text("dana.cole@GMail.com"));

        Assert.DoesNotContain(NorthlightBot.Rules().Apply(lead, new LeadFacts()).Score.Reasons, reason => reason.Rule == "corporate e-mail");
    }

    [Fact]
    public void The_sum_stays_between_0_and_100_and_the_reasons_keep_their_points()
    {
        var low = NorthlightBot.Lead(("companySize", new FieldValue.Number(2), "2 of us")) with { Consent = NorthlightBot.Consent(ConsentState.Refused) };
        var lowest = NorthlightBot.Rules().Apply(low, new LeadFacts()).Score;
        Assert.Equal(0, lowest.Points);
        Assert.Equal([new("fewer than 5 people", -20), new("consent refused", -30)], lowest.Reasons);

        var highest = NorthlightBot.Rules(
            ("Bots:default:Scoring:Rules:0:Name", "a"), ("Bots:default:Scoring:Rules:0:When", "need known"), ("Bots:default:Scoring:Rules:0:Points", "60"),
            ("Bots:default:Scoring:Rules:1:Name", "b"), ("Bots:default:Scoring:Rules:1:When", "company known"), ("Bots:default:Scoring:Rules:1:Points", "55"))
            .Apply(NorthlightBot.Qualified(), new LeadFacts()).Score;
        Assert.Equal(100, highest.Points);
        Assert.Equal([new ScoreReason("a", 60), new("b", 55)], highest.Reasons);
    }
}
