using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;

namespace LeadBot.Tests.Leads.Briefs;

public sealed class BriefWriterTests
{
    /// <summary>The worked example: a 40-person firm on /services/ai asks whether AI can help and gives name and e-mail.</summary>
    [Fact]
    public void The_worked_example_reads_as_a_colleague_would_tell_it()
    {
        const string opening = "Hi! Can you help a 40-person firm find out where AI would pay off?";
        var lead = NorthlightBot.Lead(
            ("need", NorthlightBot.Text("find out where AI would pay off"), "find out where AI would pay off"),
            ("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory"),
            ("companySize", new FieldValue.Number(40), "40-person firm"),
            ("role", NorthlightBot.Text("COO"), "I'm the COO"),
            ("timeline", new FieldValue.Choice("quarter"), "ideally this quarter"),
            ("authority", new FieldValue.Choice("decides"), "me and our CEO decide together"),
            ("name", NorthlightBot.Text("Dana Cole"), "Dana Cole"),
            ("email", NorthlightBot.Text("dana@coleadvisory.example"), "dana@coleadvisory.example")) with
        {
            Consent = NorthlightBot.Consent(ConsentState.Granted),
            Source = new LeadSource { Page = "https://www.northlight.example/services/ai?utm_source=google" },
        };

        var brief = NorthlightBot.Rules().Apply(lead, new LeadFacts { UnresolvedQuestion = opening, Answered = ["We help firms find where AI pays off."] }).Brief!;

        Assert.Equal(
            "Dana Cole is COO at Cole Advisory. Cole Advisory has 40 people. In their own words: “find out where AI would pay off”. "
            + "It is about AI and automation. They want to start within three months. Dana Cole decides, alone or with others. "
            + $"Still open: “{opening}” Contact: dana@coleadvisory.example. They agreed to be contacted.",
            brief.Summary);
        Assert.Equal("find out where AI would pay off", brief.Need);
        Assert.Equal(opening, brief.UnresolvedQuestion);
        Assert.Equal(["We help firms find where AI pays off."], brief.Answered);
        Assert.Equal("Medium, within three months: “ideally this quarter”", brief.Urgency);
        Assert.Equal(["budget"], brief.Missing);
        Assert.Equal(["https://www.northlight.example/services/ai?utm_source=google"], brief.Path);
        Assert.Equal(
            [$"Answer first: “{opening}”", "Understand the need: “find out where AI would pay off”", "Talk through the time plan: they want to start within three months",
                "Find out: budget", "Agree on the next step"],
            brief.Agenda);
        Assert.Equal($"Write to dana@coleadvisory.example and begin with the open question: “{opening}”", brief.NextAction);
    }

    [Fact]
    public void A_mood_is_told_with_the_words_of_its_lowest_point()
    {
        var low = new MoodPoint(-0.7, "2") { Words = [new MoodWord("useless", 0), new MoodWord("not good", 20)] };
        var mood = LeadMood.Next(LeadMood.Next(LeadMood.Next(null, new MoodPoint(0, "1")), low), new MoodPoint(0.3, "3"));
        var brief = NorthlightBot.Rules().Apply(NorthlightBot.Qualified() with { Mood = mood }, new LeadFacts()).Brief!;

        Assert.Equal("First neutral, at the lowest very upset (“useless”, “not good”), last friendly.", brief.Mood);
        Assert.Null(NorthlightBot.Rules().Apply(NorthlightBot.Qualified() with { Mood = LeadMood.Next(null, new MoodPoint(0.1, "1")) }, new LeadFacts()).Brief!.Mood);
    }

    [Fact]
    public void The_same_visitor_asking_for_a_guarantee_is_a_person_to_take_over()
    {
        var brief = NorthlightBot.Rules().Apply(
            NorthlightBot.Qualified() with { Consent = ConsentAnswer.None },
            new LeadFacts { Escalation = EscalationReason.Guarantee, UnresolvedQuestion = "Can you guarantee ROI?" }).Brief!;

        Assert.Contains("The bot stopped because the visitor asked for a guarantee.", brief.Summary, StringComparison.Ordinal);
        Assert.Contains("They were not asked whether they may be contacted.", brief.Summary, StringComparison.Ordinal);
        Assert.Equal("Take over the conversation and answer: “Can you guarantee ROI?”", brief.NextAction);
    }

    [Fact]
    public void A_lead_of_which_nothing_is_known_says_nothing_that_was_not_said()
    {
        var brief = NorthlightBot.Rules().Apply(NorthlightBot.Lead(), new LeadFacts()).Brief!;

        Assert.Equal("No e-mail or phone was given. They were not asked whether they may be contacted.", brief.Summary);
        Assert.Equal((null, null, null), (brief.Need, brief.Urgency, brief.UnresolvedQuestion));
        Assert.Equal("Wait for the visitor to come back: there is no way to reach them.", brief.NextAction);
        Assert.Equal(["need", "company", "companySize", "role", "timeline", "budget", "authority", "name", "email", "phone"], brief.Missing);
    }

    [Theory]
    [InlineData(LeadKind.Support, ConsentState.None, "Help dana@coleadvisory.example with: “find out where AI would pay off”")]
    [InlineData(LeadKind.Customer, ConsentState.Granted, "Check the account first, then reply as its owner.")]
    [InlineData(LeadKind.Sales, ConsentState.Refused, "Do not contact the visitor: they refused.")]
    [InlineData(LeadKind.Sales, ConsentState.Unclear, "Review the consent first: it was neither given nor refused.")]
    [InlineData(LeadKind.Sales, ConsentState.None, "Do not contact the visitor yet: consent was not asked for.")]
    [InlineData(LeadKind.Sales, ConsentState.Granted, "Write to dana@coleadvisory.example and propose a first meeting with the agenda.")]
    [InlineData(LeadKind.Spam, ConsentState.Granted, "Nothing to do.")]
    public void The_next_action_respects_consent_before_all_else(LeadKind kind, ConsentState consent, string action)
    {
        var lead = NorthlightBot.Qualified() with { Kind = kind, Consent = consent == ConsentState.None ? ConsentAnswer.None : NorthlightBot.Consent(consent) };

        Assert.Equal(action, NorthlightBot.Rules().Apply(lead, new LeadFacts()).Brief!.NextAction);
    }

    [Fact]
    public void A_long_need_is_shortened_in_the_summary_and_stands_whole_beside_it()
    {
        var need = string.Join(' ', Enumerable.Repeat("we need reports 🍕", 60));
        var brief = NorthlightBot.Rules().Apply(NorthlightBot.Lead(("need", NorthlightBot.Text(need), need)), new LeadFacts()).Brief!;

        Assert.Equal(need, brief.Need);
        Assert.Contains("…”", brief.Summary, StringComparison.Ordinal);
        Assert.True(brief.Summary.Length < 400);
    }

    [Fact]
    public void A_text_in_braces_from_a_visitor_is_not_filled_in()
    {
        var brief = NorthlightBot.Rules().Apply(NorthlightBot.Lead(("company", NorthlightBot.Text("{email}"), "{email}")), new LeadFacts()).Brief!;

        Assert.StartsWith("The visitor writes for {email}.", brief.Summary, StringComparison.Ordinal);
    }
}
