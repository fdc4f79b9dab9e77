using LeadBot.Leads;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Tests.Dialogs;

/// <summary>What the bot says between calling a person and their coming, and how it goes on when the person gives the conversation back. It is Saturday, 9:00 UTC.</summary>
public sealed class WaitingTests
{
    private const string NeedAndContact = "We need help with invoices in our 40-person firm. I want to talk to a person, ana@firm.example";

    private static readonly (string, string?)[] s_open = [("Owners:intake:Hours:TimeZone", "UTC"), ("Owners:intake:Hours:Saturday", "08:00-18:00")];

    [Fact]
    public Task Whoever_waits_hears_when_somebody_answers_and_nothing_else() => Chat.On(settings: s_open)
        .Say(NeedAndContact).AsksNothing()
        .Say("We use an old accounting system").Says("waiting.now")
        .Say("and there are 400 invoices a month").SaysNothing()
        .Say("thanks!").SaysNothing()
        .Say("How long will it take?").Says("waiting.now")
        .RunAsync();

    [Fact]
    public Task The_time_is_said_again_when_it_is_another_or_long_ago() => Chat.On(settings: [("Owners:intake:Hours:TimeZone", "UTC"), ("Owners:intake:Hours:Saturday", "08:00-09:20"), ("Owners:intake:Hours:Monday", "09:00-17:00")])
        .Say(NeedAndContact)
        .Say("We use an old accounting system").Says("waiting.now")
        .Wait(5).Say("it is from 1998").SaysNothing()
        .Wait(6).Say("nobody knows it any more").Says("waiting.now")
        .Wait(10).Say("and it is slow").Says("waiting.opens").Mentions("Monday, November 23")
        .RunAsync();

    [Fact]
    public Task The_way_to_reach_the_visitor_is_asked_for_with_the_transfer_and_once_more_at_most() => Chat.On(settings: s_open)
        .Say("I want to talk to a person").Asks("email").Says("intro", "gate.human_request", "gate.now", "ask.reach")
        .Say("it is about our invoices").Asks("email", attempt: 2)
        .Say("there are 400 a month").Says("waiting.now")
        .Say("really a lot").SaysNothing()
        .RunAsync();

    [Fact]
    public Task Consent_follows_a_contact_and_its_answer_gets_a_time_and_no_thanks() => Chat.On(settings: s_open)
        .Say("I want to talk to a person").Asks("email")
        .Say("ana@firm.example").Asks("consent").Says("ask.consent")
        .Say("yes").Says("waiting.now")
        .Lead(lead => Assert.NotNull(lead.SettledAt))
        .RunAsync();

    [Fact]
    public Task A_question_that_has_an_approved_answer_is_left_to_the_person() => Chat.On(settings: s_open)
        .Say(NeedAndContact)
        .Say("In which countries do you work?").Says("waiting.now")
        .Lead(lead => Assert.Contains("countries", lead.Brief!.UnresolvedQuestion, StringComparison.Ordinal))
        .RunAsync();

    [Fact]
    public Task Another_reason_for_a_person_is_noted_without_words_of_its_own() => Chat.On(settings: s_open)
        .Say(NeedAndContact)
        .Say("And can you guarantee that it works?").Says("waiting.now")
        .Lead(lead => Assert.Contains(lead.Exceptions, note => note.Kind == "guarantee"))
        .RunAsync();

    [Fact]
    public Task Whoever_waits_and_wants_silence_gets_their_one_confirmation() => Chat.On(settings: s_open)
        .Say(NeedAndContact)
        .Say("stop").Says("route.optOut")
        .RunAsync();

    [Fact]
    public Task Without_any_times_the_request_gets_its_last_word_and_then_there_is_silence() => Chat.On(settings: [("Bots:default:AnswerHours", ""), .. DefaultBot.WithoutHours("intake")])
        .Say("I want to talk to a person").Asks("email")
        .Say("ana@firm.example").Asks("consent")
        .Say("yes").Says("closing.transfer")
        .Say("thanks").SaysNothing()
        .RunAsync();

    [Fact]
    public Task Given_back_the_bot_says_so_asks_what_is_open_and_decides_again() => Chat.On()
        .Say("We need help with our invoices, we are Fern & Oak").Asks("companySize")
        .Say("Can you guarantee ROI?").Asks("email")
        .Say("ana@firm.example").Asks("consent")
        .Say("yes")
        .Lead(lead => Assert.Equal(Outcome.Escalated, lead.Outcome))
        .GiveBack().Asks("companySize").Says("handoff.returned", "ask.companySize")
        .GiveBackAgain().SaysNothing()
        .Say("60 people").Asks("role")
        .Say("I'm the COO").Asks("timeline")
        .Say("this quarter")
        .Say("Ana Silva")
        .Lead(lead => Assert.Equal(Outcome.Qualified, lead.Outcome))
        .RunAsync();

    [Fact]
    public Task Given_back_with_nothing_left_to_ask_the_outcome_is_decided_at_once() => Chat.On(settings: ("Bots:default:MaxQuestions", "3"))
        .Say("We need help with our invoices. We are Fern & Oak, 60 people")
        .Say("Can you guarantee ROI?").Asks("email")
        .Say("ana@firm.example").Asks("consent")
        .Say("yes")
        .GiveBack().AsksNothing().Says("handoff.returned", "closing.granted")
        .Lead(lead => Assert.Equal(Outcome.Nurture, lead.Outcome))
        .RunAsync();

    [Fact]
    public Task After_it_is_over_another_reason_calls_a_person_anew() => Chat.On()
        .Say(NeedAndContact)
        .Check(chat => chat.Leads.Put(((HandoffStep.Done)HandoffMachine.Close(chat.Leads.Handoff!, "talked to them", chat.Leads.Handoff!.OpenedAt)).Handoff))
        .Say("I want to talk to a person again")
        .Check(chat => Assert.Equal((HandoffState.Open, 2), (chat.Leads.Handoff!.State, chat.Leads.Handoff.Episode)))
        .RunAsync();
}
