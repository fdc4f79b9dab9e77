using LeadBot.Leads;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Tests.Dialogs;

public sealed class StopGateTests
{
    [Fact]
    public Task A_request_for_a_guarantee_stops_the_questions_and_calls_a_person() => Chat.On()
        .Say("Hi! Can you help a 40-person firm find out where AI would pay off?").Asks("company")
        .Say("Can you guarantee ROI?").Asks("email").Says("gate.guarantee", "gate.opens", "ask.reach")
        .Lead(lead =>
        {
            Assert.Equal(Outcome.Escalated, lead.Outcome);
            Assert.Equal(HandoffKind.Transfer, lead.Handoff?.Kind);
            Assert.Equal("guarantee", lead.Handoff?.Reason);
            Assert.Equal(HandoffState.Open, lead.Handoff?.State);
        })
        .Say("dana@coleadvisory.example").Asks("consent")
        .Say("yes").AsksNothing().Says("waiting.opens")
        .Lead(lead =>
        {
            Assert.Equal(Outcome.Escalated, lead.Outcome);
            Assert.Equal(ConsentState.Granted, lead.Consent.State);
            Assert.NotNull(lead.SettledAt);
        })
        .RunAsync();

    [Fact]
    public Task Where_the_contact_is_known_a_gate_asks_nothing() => Chat.On()
        .Say("We need a custom scope and a statement of work for exactly that. zofia@karpatysteel.example")
        .AsksNothing().Says("intro", "gate.custom_scope", "gate.opens", "closing.transfer.known")
        .Lead(lead =>
        {
            Assert.Equal(Outcome.Escalated, lead.Outcome);
            Assert.Equal(ConsentState.None, lead.Consent.State);
        })
        .RunAsync();

    [Fact]
    public Task A_visitor_who_does_not_answer_after_an_apology_is_asked_once_more_and_then_left_in_peace() => Chat.On()
        .Say("we need help cleaning up our crm. Gridline Fitness, 36 staff")
        .Say("this is useless, what a stupid bot").Asks("email")
        .Say("whatever").Asks("email", attempt: 2)
        .Say("whatever man").AsksNothing()
        .RunAsync();

    [Fact]
    public Task A_question_that_the_bot_cannot_answer_is_noted_and_the_open_one_asked_again() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("by the way, are you open on saturdays?").Asks("companySize", attempt: 1).Says("ack.question", "ask.companySize")
        .Lead(lead => Assert.Contains("open on saturdays", lead.Brief?.UnresolvedQuestion, StringComparison.Ordinal))
        .Say("60 people").Asks("role")
        .RunAsync();

    [Fact]
    public Task The_same_question_a_second_time_calls_a_person() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak. do you work with OpenEMR?").Asks("companySize")
        .Say("so do you work with OpenEMR??").Asks("email").Says("gate.repeated", "gate.opens", "ask.reach")
        .Lead(lead => Assert.Equal("repeated", lead.Handoff?.Reason))
        .RunAsync();

    [Theory]
    [InlineData("is training included?", "as I said: is training included?")]
    [InlineData("can you import our data from Pipedrive?", "again: import from Pipedrive, can you?")]
    [InlineData("do you have references in logistics?", "any refrences in the logistics sector?")]
    public Task The_same_question_in_other_words_calls_a_person(string first, string second) => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say(first).Asks("companySize")
        .Say(second).Lead(lead => Assert.Equal("repeated", lead.Handoff?.Reason))
        .RunAsync();

    [Fact]
    public Task Two_questions_about_the_same_thing_are_both_noted() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("do you have an office in Leeds?").Asks("companySize")
        .Say("who would lead the project?").Asks("companySize")
        .Lead(lead => Assert.Null(lead.Handoff))
        .RunAsync();

    [Fact]
    public Task A_mood_that_falls_from_message_to_message_calls_a_person() => Chat.On()
        .Say("great, we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("hm, why do I have to answer that?").Asks("companySize")
        .Say("bad, horrible. 😡").Asks("email").Says("gate.frustrated", "gate.opens", "ask.reach")
        .Lead(lead =>
        {
            Assert.Equal("frustrated", lead.Handoff?.Reason);
            Assert.True(lead.Mood!.Start.Value > 0.2);
            Assert.Equal(["bad", "horrible", "😡"], lead.Mood.Lowest.Words.Select(word => word.Text));
            Assert.Equal("First friendly, at the lowest very upset (“bad”, “horrible”, “😡”), last very upset.", lead.Brief?.Mood?.Replace("very friendly", "friendly", StringComparison.Ordinal));
        })
        .RunAsync();

    [Fact]
    public Task Bad_things_told_of_the_visitors_own_house_are_no_frustration() => Chat.On()
        .Say("hello, good morning, we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("60 people")
        .Say("our customers are furious and our old system is terrible, awful and stupid")
        .Lead(lead => Assert.Null(lead.Handoff))
        .RunAsync();

    [Fact]
    public Task A_second_reason_to_stop_becomes_a_note_and_not_a_second_handoff() => Chat.On()
        .Say("how much does an AI workshop cost?").Asks("email").Lead(lead => Assert.Equal("pricing", lead.Handoff?.Reason))
        .Say("and can you guarantee that it pays off?").Asks("email", attempt: 2)
        .Lead(lead =>
        {
            Assert.Equal("pricing", lead.Handoff?.Reason);
            Assert.Contains(lead.Exceptions, note => note.Kind == "guarantee");
        })
        .RunAsync();

    [Fact]
    public Task A_task_that_waits_becomes_a_transfer_when_the_bot_has_to_stop() => Chat.On()
        .Say("We're Fern & Oak, 60 people, want to automate our order intake. I'm Ana Ruiz, office manager, start in 2 months, I decide, ana@fernoak.example")
        .Say("no idea yet").Asks("consent")
        .Say("yes").Lead(lead => Assert.Equal(HandoffKind.Task, lead.Handoff?.Kind))
        .Say("can I talk to a real person please").AsksNothing()
        .Lead(lead =>
        {
            Assert.Equal(HandoffKind.Transfer, lead.Handoff?.Kind);
            Assert.Equal("human_request", lead.Handoff?.Reason);
            Assert.Equal(Outcome.Escalated, lead.Outcome);
        })
        .RunAsync();

    [Fact]
    public Task A_support_request_is_not_qualified_and_gets_no_consent_question() => Chat.On()
        .Say("your client portal keeps saying 'session expired' every time i log in, how do i fix that?").Asks("email").Says("intro", "route.support", "ask.reach")
        .Say("lorna@glenmore.example").AsksNothing().Says("closing.support")
        .Lead(lead =>
        {
            Assert.Equal(Outcome.Support, lead.Outcome);
            Assert.Equal(LeadKind.Support, lead.Kind);
            Assert.Equal("support", lead.Handoff?.Owner);
            Assert.Equal(ConsentState.None, lead.Consent.State);
        })
        .RunAsync();

    [Fact]
    public Task Spam_gets_one_polite_line_and_no_lead() => Chat.On()
        .Say("Buy real instagram followers, 10k for 49 usd, instant delivery, click https://followers-fast.example").AsksNothing().Says("route.spam")
        .Say("Buy real instagram followers, 10k for 49 usd, instant delivery, click https://followers-fast.example").Says("route.spam")
        .HasNoLead()
        .RunAsync();

    [Fact]
    public Task Who_wants_to_be_called_tomorrow_goes_straight_to_contact_and_consent() => Chat.On()
        .Say("we want to automate our order intake. just have someone call me").Asks("name").Says("intro", "route.contactLater", "ask.name")
        .RunAsync();

    [Fact]
    public Task After_an_opt_out_the_bot_confirms_once_is_silent_and_consent_is_withdrawn() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("leave me alone").AsksNothing().Says("route.optOut")
        .Lead(lead => Assert.Equal(ConsentState.Refused, lead.Consent.State))
        .Say("hello?").SaysNothing()
        .RunAsync();

    [Fact]
    public Task A_card_number_is_masked_flagged_and_stops_the_questions() => Chat.On()
        .Say("Id like to book the AI workshop for our team, take my card 4111 1111 1111 1111 exp 09/29").Asks("email")
        .Check(chat => Assert.DoesNotContain("4111", chat.Said.Values.Single(), StringComparison.Ordinal))
        .Lead(lead =>
        {
            Assert.Equal("sensitive", lead.Handoff?.Reason);
            Assert.Contains(lead.Review, review => review.Reason == LeadBot.Leads.Reviews.ReviewReason.Sensitive);
        })
        .RunAsync();

    [Fact]
    public Task A_wrong_number_is_asked_once_and_leaves_no_lead() => Chat.On("whatsapp")
        .Say("hi is this the pizza place on dock street? table for 12").Asks("need").Says("intro.plain", "route.other", "ask.need")
        .Say("oh sorry, wrong chat. bye").AsksNothing().Says("closing.other")
        .HasNoLead()
        .RunAsync();

    [Theory]
    [InlineData("person")]
    [InlineData("Person please")]
    public Task The_word_that_the_greeting_names_reaches_a_person(string word) => Chat.On()
        .Join().Say(word).Asks("email")
        .Lead(lead => Assert.Equal("human_request", lead.Handoff?.Reason))
        .RunAsync();
}
