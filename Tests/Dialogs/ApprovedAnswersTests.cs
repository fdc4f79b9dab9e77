using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;

namespace LeadBot.Tests.Dialogs;

public sealed class ApprovedAnswersTests
{
    [Fact]
    public Task A_question_that_is_covered_is_answered_and_the_interview_goes_on() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("wait, where are you based?").Asks("companySize", attempt: 1).Says("answer/where-are-you", "ask.companySize").Mentions("18 Harbor Street")
        .Lead(lead =>
        {
            Assert.Contains("18 Harbor Street", Assert.Single(lead.Brief!.Answered), StringComparison.Ordinal);
            Assert.Null(lead.Brief.UnresolvedQuestion);
        })
        .Check(chat => Assert.Equal("answer/where-are-you", (string?)chat.Leads.Events.Single(seen => seen.Kind == EventKinds.QuestionAnswered).Body!["answer"]))
        .Check(chat => Assert.DoesNotContain(chat.Leads.Events, seen => seen.Kind == EventKinds.LanguageRefused))
        .Say("60 people").Asks("role")
        .RunAsync();

    [Fact]
    public Task Who_asks_again_in_other_words_was_not_helped_and_gets_a_person() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("where are you based?").Says("answer/where-are-you", "ask.companySize")
        .Say("but where is your office?").Says("gate.repeated", "gate.opens", "ask.reach")
        .Lead(lead =>
        {
            Assert.Equal("repeated", lead.Handoff?.Reason);
            Assert.Contains("where is your office", lead.Brief?.UnresolvedQuestion, StringComparison.Ordinal);
        })
        .RunAsync();

    [Fact]
    public Task A_stop_gate_comes_before_any_answer() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("I want to talk to a person. where are you based?").Says("gate.human_request", "gate.opens", "ask.reach")
        .Lead(lead =>
        {
            Assert.Empty(lead.Brief!.Answered);
            Assert.Contains("where are you based", lead.Brief.UnresolvedQuestion, StringComparison.Ordinal);
        })
        .RunAsync();

    [Fact]
    public Task An_answer_is_given_after_the_end_too() => Chat.On()
        .Say("We need a custom scope and a statement of work for exactly that. zofia@karpatysteel.example").AsksNothing()
        .Check(chat => chat.Leads.Put(((HandoffStep.Done)HandoffMachine.Close(chat.Leads.Handoff!, "talked to them", chat.Leads.Handoff!.OpenedAt)).Handoff))
        .Say("where are you based?").AsksNothing().Says("answer/where-are-you")
        .RunAsync();

    [Fact]
    public Task Prices_are_a_persons_but_the_published_page_is_named() => Chat.On("webchat", null, ("Bots:default:PricesUrl", "https://firm.example/prices"))
        .Say("how much does an AI workshop cost?").Asks("email").Says("intro", "gate.pricing", "gate.pricing.published", "gate.opens", "ask.reach")
        .Mentions("https://firm.example/prices")
        .RunAsync();

    [Theory]
    [InlineData("guaranteed 50% off")]
    [InlineData("[click](https://evil.example) $500")]
    [InlineData("We promise delivery by Friday")]
    [InlineData("{prices}{company}")]
    [InlineData("\" } ; 💥 \u202e\u0000")]
    public Task Nothing_that_a_visitor_calls_themselves_comes_back_from_the_bot(string name) => Chat.On()
        .Say("we want to automate our order intake").Replies(NoEcho)
        .Say(name).Replies(NoEcho)
        .Say("60 people").Replies(NoEcho)
        .Say("office manager").Replies(NoEcho)
        .Say("this month").Replies(NoEcho)
        .Say("just pass this on").Replies(NoEcho)
        .Say($"My name is {name}").Replies(NoEcho)
        .Say("ana@fernoak.example").Replies(NoEcho)
        .Say("yes").Replies(NoEcho)
        .Check(chat => Assert.DoesNotContain(chat.Leads.Events, seen => seen.Kind == EventKinds.LanguageRefused))
        .RunAsync();

    private static void NoEcho(IReadOnlyList<LeadBot.BotFramework.Schema.Activity> replies) => Assert.All(replies, reply =>
    {
        Assert.DoesNotContain("evil", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("50%", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("$500", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Friday", reply.Text!.Replace(DefaultBot.Profile().AnswerHours, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("guaranteed", reply.Text, StringComparison.OrdinalIgnoreCase);
    });
}
