using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;

namespace LeadBot.Tests.Leads.Routing;

public sealed class LeadRulesTests
{
    private static readonly ILeadRules s_rules = NorthlightBot.Rules();
    private static readonly LeadFacts s_plain = new();

    private static Dictionary<string, (Lead Lead, LeadFacts Facts, Outcome Outcome, Outcome Fit)> Cases
    {
        get
        {
            var lead = NorthlightBot.Qualified();
            var pricing = new LeadFacts { Escalation = EscalationReason.Pricing };
            return new()
            {
                ["all that is asked for"] = (lead, s_plain, Outcome.Qualified, Outcome.Qualified),
                ["a phone instead of the e-mail"] = (lead.With("email", null).With("phone", NorthlightBot.Text("+420777123456")), s_plain, Outcome.Qualified, Outcome.Qualified),
                ["exactly 20 people"] = (lead.With("companySize", new FieldValue.Number(20)), s_plain, Outcome.Qualified, Outcome.Qualified),
                ["19 people"] = (lead.With("companySize", new FieldValue.Number(19)), s_plain, Outcome.Nurture, Outcome.Nurture),
                ["5 people"] = (lead.With("companySize", new FieldValue.Number(5)), s_plain, Outcome.Nurture, Outcome.Nurture),
                ["4 people"] = (lead.With("companySize", new FieldValue.Number(4)), s_plain, Outcome.Unqualified, Outcome.Unqualified),
                ["size unknown"] = (lead.With("companySize", null), s_plain, Outcome.Nurture, Outcome.Nurture),
                ["starts now"] = (lead.With("timeline", new FieldValue.Choice("now")), s_plain, Outcome.Qualified, Outcome.Qualified),
                ["starts in half a year"] = (lead.With("timeline", new FieldValue.Choice("halfYear")), s_plain, Outcome.Qualified, Outcome.Qualified),
                ["starts later"] = (lead.With("timeline", new FieldValue.Choice("later")), s_plain, Outcome.Nurture, Outcome.Nurture),
                ["only looking"] = (lead.With("timeline", new FieldValue.Choice("none")), s_plain, Outcome.Unqualified, Outcome.Unqualified),
                ["company unknown"] = (lead.With("company", null), s_plain, Outcome.Nurture, Outcome.Nurture),
                ["no contact"] = (lead.With("email", null), s_plain, Outcome.Nurture, Outcome.Nurture),
                ["consent refused"] = (lead with { Consent = NorthlightBot.Consent(ConsentState.Refused) }, s_plain, Outcome.Nurture, Outcome.Nurture),
                ["consent unclear"] = (lead with { Consent = NorthlightBot.Consent(ConsentState.Unclear) }, s_plain, Outcome.Nurture, Outcome.Nurture),
                ["never asked"] = (lead with { Consent = ConsentAnswer.None }, s_plain, Outcome.Nurture, Outcome.Nurture),
                ["no need stated"] = (lead.With("need", null), s_plain, Outcome.None, Outcome.None),
                ["no need and tiny"] = (lead.With("need", null).With("companySize", new FieldValue.Number(2)), s_plain, Outcome.None, Outcome.None),
                ["asks for pricing"] = (lead, pricing, Outcome.Escalated, Outcome.Qualified),
                ["asks for pricing without a need"] = (lead.With("need", null), pricing, Outcome.Escalated, Outcome.None),
                ["support"] = (lead with { Kind = LeadKind.Support }, s_plain, Outcome.Support, Outcome.Qualified),
                ["support without a need"] = (lead.With("need", null) with { Kind = LeadKind.Support }, s_plain, Outcome.Support, Outcome.None),
                ["support that complains"] = (lead with { Kind = LeadKind.Support }, new LeadFacts { Escalation = EscalationReason.Complaint }, Outcome.Escalated, Outcome.Qualified),
                ["customer who wants more"] = (lead with { Kind = LeadKind.Customer }, s_plain, Outcome.Support, Outcome.Qualified),
                ["says to be a customer"] = (lead, new LeadFacts { ExistingCustomer = true }, Outcome.Support, Outcome.Qualified),
                ["spam"] = (lead with { Kind = LeadKind.Spam }, s_plain, Outcome.None, Outcome.Qualified),
                ["spam that demands a person"] = (lead with { Kind = LeadKind.Spam }, new LeadFacts { Escalation = EscalationReason.HumanRequest }, Outcome.None, Outcome.Qualified),
                ["wrong number"] = (NorthlightBot.Lead() with { Kind = LeadKind.Other }, s_plain, Outcome.None, Outcome.None),
            };
        }
    }

    public static TheoryData<string> CaseNames => [.. Cases.Keys];

    [Theory, MemberData(nameof(CaseNames))]
    public void The_outcome_follows_the_house_rules_in_their_order(string what)
    {
        var (lead, facts, outcome, fit) = Cases[what];
        var routing = s_rules.Apply(lead, facts).Routing!;

        Assert.True(outcome == routing.Outcome && fit == routing.Fit, $"{routing.Outcome}, fit {routing.Fit}, by {routing.Rule}");
    }

    [Fact]
    public void A_qualified_lead_says_by_which_facts()
    {
        var lead = s_rules.Apply(NorthlightBot.Qualified(), new LeadFacts { Service = "ai" });

        Assert.Equal("qualified", lead.Routing!.Rule);
        Assert.Equal(
            ["need known", "company known", "companySize 40 ≥ 20", "timeline quarter", "contact known", "consent granted", "owner for service ai"],
            lead.Routing.Because);
        Assert.Null(lead.Outcome);
    }

    [Fact]
    public void A_lead_to_nurture_says_what_it_lacks()
    {
        var lead = s_rules.Apply(NorthlightBot.Qualified().With("companySize", null) with { Consent = NorthlightBot.Consent(ConsentState.Refused) }, s_plain);

        Assert.Equal(["companySize unknown", "consent refused, not granted", "owner for intake: no service named"], lead.Routing!.Because);
    }

    [Theory]
    [InlineData(LeadKind.Sales, "ai", null, "strategy")]
    [InlineData(LeadKind.Sales, null, "https://northlight.example/services/software/legacy?x=1", "delivery")]
    [InlineData(LeadKind.Sales, "ai", "https://northlight.example/services/software", "strategy")]
    [InlineData(LeadKind.Sales, "gardening", "https://northlight.example/", "intake")]
    [InlineData(LeadKind.Sales, null, null, "intake")]
    [InlineData(LeadKind.Support, "ai", null, "support")]
    [InlineData(LeadKind.Customer, "ai", null, "accounts")]
    public void The_owner_is_found_by_kind_then_by_service_then_by_page(LeadKind kind, string? service, string? page, string owner)
    {
        var lead = NorthlightBot.Qualified() with { Kind = kind, Source = new LeadSource { Page = page } };

        Assert.Equal(owner, s_rules.Apply(lead, new LeadFacts { Service = service }).Routing!.Owner);
    }

    [Fact]
    public void The_same_lead_gives_the_same_decision_from_any_process()
    {
        var facts = new LeadFacts { Service = "ai", DuplicateOf = ["lead-0"], UnresolvedQuestion = "How long does it take?" };
        var first = s_rules.Apply(NorthlightBot.Qualified(), facts);
        var again = s_rules.Apply(first, facts);
        var elsewhere = NorthlightBot.Rules().Apply(NorthlightBot.Qualified(), facts);

        Assert.Equal(Json(first), Json(again));
        Assert.Equal(Json(first), Json(elsewhere));
    }

    [Fact]
    public void A_bots_own_rules_replace_the_defaults()
    {
        var rules = NorthlightBot.Rules(
            ("Bots:default:Routing:Rules:0:Name", "big fish"),
            ("Bots:default:Routing:Rules:0:Outcome", "Qualified"),
            ("Bots:default:Routing:Rules:0:When:0", "companySize >= 500"),
            ("Bots:default:Routing:Rules:1:Name", "rest"),
            ("Bots:default:Routing:Rules:1:Outcome", "Nurture"));

        var lead = NorthlightBot.Qualified();
        Assert.Equal("rest", rules.Apply(lead, s_plain).Routing!.Rule);
        Assert.Equal("big fish", rules.Apply(lead.With("companySize", new FieldValue.Number(500)), s_plain).Routing!.Rule);
    }

    private static string Json(Lead lead) => System.Text.Json.JsonSerializer.Serialize(lead, LeadJson.Default.Lead);
}
