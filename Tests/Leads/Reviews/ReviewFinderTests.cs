using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;

namespace LeadBot.Tests.Leads.Reviews;

public sealed class ReviewFinderTests
{
    private static readonly Lead s_lead = NorthlightBot.Qualified();

    private static Dictionary<string, (Lead Lead, LeadFacts Facts, ReviewReason[] Reasons)> Cases => new()
    {
        ["nothing"] = (s_lead, new LeadFacts(), []),
        ["unclear consent"] = (s_lead with { Consent = NorthlightBot.Consent(ConsentState.Unclear) }, new LeadFacts(), [ReviewReason.UnclearConsent]),
        ["refused consent"] = (s_lead with { Consent = NorthlightBot.Consent(ConsentState.Refused) }, new LeadFacts(), []),
        ["duplicate"] = (s_lead, new LeadFacts { DuplicateOf = ["lead-0"] }, [ReviewReason.Duplicate]),
        ["customer"] = (s_lead with { Kind = LeadKind.Customer }, new LeadFacts(), [ReviewReason.ExistingCustomer]),
        ["support is no conflict"] = (s_lead with { Kind = LeadKind.Support }, new LeadFacts { ExistingCustomer = true }, []),
        ["budget 99,999"] = (s_lead.With("budget", new FieldValue.Money(99_999, "USD")), new LeadFacts(), []),
        ["budget 100,000 in any currency"] = (s_lead.With("budget", new FieldValue.Money(100_000, "JPY")), new LeadFacts(), [ReviewReason.HighValue]),
        ["999 people"] = (s_lead.With("companySize", new FieldValue.Number(999)), new LeadFacts(), []),
        ["1,000 people"] = (s_lead.With("companySize", new FieldValue.Number(1_000)), new LeadFacts(), [ReviewReason.HighValue]),
        ["sensitive"] = (s_lead, new LeadFacts { Sensitive = true }, [ReviewReason.Sensitive]),
        ["all"] = ((s_lead with { Kind = LeadKind.Customer, Consent = NorthlightBot.Consent(ConsentState.Unclear) }).With("companySize", new FieldValue.Number(5_000)),
            new LeadFacts { Sensitive = true, DuplicateOf = ["lead-0"] },
            [ReviewReason.UnclearConsent, ReviewReason.Duplicate, ReviewReason.ExistingCustomer, ReviewReason.HighValue, ReviewReason.Sensitive]),
    };

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory, MemberData(nameof(CaseNames))]
    public void A_person_looks_first_for_the_reasons_of_the_house(string what)
    {
        var (lead, facts, reasons) = Cases[what];
        var review = NorthlightBot.Rules().Apply(lead, facts).Review;

        Assert.Equal(reasons, review.Select(found => found.Reason));
        Assert.All(review, found => Assert.Equal("open", found.State));
    }

    [Fact]
    public void The_limits_are_settings()
    {
        var rules = NorthlightBot.Rules(("Bots:default:Review:HighValuePeople", "30"));

        Assert.Equal("companySize 40", Assert.Single(rules.Apply(s_lead, new LeadFacts()).Review).Evidence);
    }

    [Fact]
    public void What_a_person_has_decided_stays_decided()
    {
        var lead = s_lead with { Review = [new Review(ReviewReason.Duplicate, "approved")] };

        Assert.Equal("approved", Assert.Single(NorthlightBot.Rules().Apply(lead, new LeadFacts { DuplicateOf = ["lead-0"] }).Review).State);
    }
}
