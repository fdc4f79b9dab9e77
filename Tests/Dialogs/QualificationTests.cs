using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Tests.Dialogs;

public sealed class QualificationTests
{
    private const string AiPage = "https://www.northlight.example/services/ai?utm_source=google&utm_campaign=spring";

    [Fact]
    public Task A_40_person_firm_on_the_AI_page_becomes_a_qualified_lead_with_a_task_for_strategy() => Chat.On(page: AiPage)
        .Join().Asks("need").Says("greeting", "ask.need.ai").Mentions("bot").Mentions("privacy").Mentions("person")
        .Say("Hi! Can you help a 40-person firm find out where AI would pay off?").Asks("company")
        .Say("Cole Advisory").Asks("role")
        .Say("I'm the COO").Asks("timeline")
        .Say("ideally this quarter").Asks("budget")
        .Say("no idea yet").Asks("authority")
        .Say("me and our CEO decide together").Asks("name")
        .Say("Dana Cole").Asks("email")
        .Say("dana@coleadvisory.example").Asks("consent").Offers("Yes", "No")
        .Lead(lead => Assert.Null(lead.Handoff)) // no task before consent
        .Say("yes, that's fine").AsksNothing().Says("closing.granted")
        .Lead(lead =>
        {
            Assert.Equal(Outcome.Qualified, lead.Outcome);
            Assert.Equal("strategy", lead.Handoff?.Owner);
            Assert.Equal(HandoffKind.Task, lead.Handoff?.Kind);
            Assert.Equal(ConsentState.Granted, lead.Consent.State);
            Assert.Equal("2026-11", lead.Consent.TextVersion);
            Assert.Equal(FieldState.Unknown, lead.Answer("budget").State);
            Assert.Equal(FieldState.NotAsked, lead.Answer("phone").State);
            Assert.Equal("40", lead.Value("companySize")?.ToString());
            Assert.Equal("spring", lead.Source.Campaign["utm_campaign"]);
            Assert.NotNull(lead.SettledAt);
            Assert.NotNull(lead.Brief);
        })
        .RunAsync();

    [Fact]
    public Task Whoever_tells_all_in_the_opening_is_asked_for_consent_only() => Chat.On()
        .Say("Hi, I'm Ana Ruiz, Head of Operations at Rota Norte (130 people). We want to automate our paperwork, start in the next 2 months, "
            + "budget about 60k EUR, and I decide on this. Mail: ana@rotanorte.example")
        .Asks("consent").Says("intro", "ask.consent")
        .Say("yes").AsksNothing()
        .Lead(lead => Assert.Equal(Outcome.Qualified, lead.Outcome))
        .RunAsync();

    [Fact]
    public Task A_vague_answer_gets_one_clarifying_question_and_no_second_one() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("depends how you count").Asks("companySize", attempt: 2).Says("ask.companySize.again")
        .Say("hard to say really").Asks("role")
        .Lead(lead => Assert.Equal(FieldState.Unknown, lead.Answer("companySize").State))
        .RunAsync();

    [Fact]
    public Task A_refusal_is_kept_as_declined_with_its_words_and_not_asked_again() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Say("I'd rather not say").Asks("role")
        .Lead(lead =>
        {
            Assert.Equal(FieldState.Declined, lead.Answer("companySize").State);
            Assert.Contains("rather not", lead.Answer("companySize").Quote, StringComparison.Ordinal);
        })
        .RunAsync();

    [Fact]
    public Task What_is_refused_before_a_lead_has_begun_is_not_asked_again() => Chat.On()
        .Say("hello").Asks("need")
        .Say("I'd rather not say").Asks("company").HasNoLead()
        .Say("no comment").Asks("companySize").HasNoLead()
        .Say("60 people").Asks("role")
        .Lead(lead =>
        {
            Assert.Equal(FieldState.Declined, lead.Answer("need").State);
            Assert.Equal("60", lead.Value("companySize")?.ToString());
        })
        .RunAsync();

    [Fact]
    public Task A_greeting_is_no_answer_and_uses_up_no_clarifying_question() => Chat.On()
        .Join().Asks("need")
        .Say("hey").Asks("need", attempt: 1)
        .Say("we want things to run smoother, hard to describe").Asks("need", attempt: 2)
        .RunAsync();

    [Fact]
    public Task On_web_chat_an_opened_conversation_alone_is_not_greeted_the_opened_chat_is() => Chat.On()
        .Added().SaysNothing()
        .Join().Asks("need").Says("greeting", "ask.need")
        .Added().SaysNothing()
        .RunAsync();

    [Fact]
    public Task On_another_channel_whoever_is_added_is_greeted_once() => Chat.On("teams")
        .Added().Asks("need").Says("greeting", "ask.need")
        .Added().SaysNothing()
        .Say("we want to automate our order intake").Says("ask.company")
        .RunAsync();

    [Fact]
    public Task A_message_that_says_nothing_new_does_not_write_the_lead_again() => Chat.On()
        .Say("We need a custom scope and a statement of work for exactly that. zofia@karpatysteel.example").Lead(lead => Assert.Equal(1, lead.Version))
        .Say("ok").Lead(lead => Assert.Equal(1, lead.Version))
        .RunAsync();

    [Fact]
    public Task From_the_third_question_on_the_visitor_can_end_it_with_a_button() => Chat.On()
        .Say("we want to automate our order intake").Asks("company").Offers()
        .Say("Fern & Oak").Asks("companySize").Offers()
        .Say("60 people").Asks("role").Offers("Just pass this on")
        .Say("Just pass this on").Asks("name").Says("route.passOn", "ask.name")
        .Say("Ana Ruiz").Asks("email")
        .Say("ana@fernoak.example").Asks("consent")
        .Say("yes").AsksNothing()
        .Lead(lead =>
        {
            Assert.Equal(Outcome.Nurture, lead.Outcome);
            Assert.Equal(FieldState.NotAsked, lead.Answer("timeline").State);
            Assert.Equal(HandoffKind.Task, lead.Handoff?.Kind);
        })
        .RunAsync();

    [Fact]
    public Task A_pressed_button_is_stored_as_confirmed_with_the_message_that_proposed_it() => Chat.On()
        .Say("We're Fern & Oak, 60 people, and want to automate our order intake. I'm the office manager").Asks("timeline")
        .Offers("Within a month", "In 1 to 3 months", "In 3 to 6 months", "Later than that", "Only looking")
        .Say("In 3 to 6 months").Asks("budget")
        .Lead(lead =>
        {
            var timeline = lead.Answer("timeline");
            Assert.Equal("halfYear", timeline.Value?.ToString());
            Assert.Equal("In 3 to 6 months", timeline.Quote);
            Assert.Equal(ClaimedBy.Confirmed, timeline.By);
            Assert.NotNull(timeline.ProposedBy);
        })
        .RunAsync();

    [Fact]
    public Task No_more_than_eight_questions_are_put_however_vague_the_visitor_is() => Chat.On()
        .Say("we want to automate our order intake").Asks("company")
        .Say("a family business").Asks("company", attempt: 2)
        .Say("a small one").Asks("companySize")
        .Say("depends how you count").Asks("companySize", attempt: 2)
        .Say("hard to say").Asks("timeline") // no room for the role any more
        .Say("depends on many things").Asks("timeline", attempt: 2)
        .Say("hard to say").Asks("email") // nor for the name
        .Say("ana@fernoak.example").Asks("consent")
        .Say("yes").AsksNothing()
        .Lead(lead =>
        {
            Assert.Equal(FieldState.NotAsked, lead.Answer("role").State);
            Assert.Equal(FieldState.NotAsked, lead.Answer("name").State);
            Assert.Equal(FieldState.Unknown, lead.Answer("timeline").State);
        })
        .RunAsync();

    [Fact]
    public Task Who_gives_no_email_is_asked_for_a_phone_number() => Chat.On()
        .Say("We're Fern & Oak, 60 people, and want to automate our order intake. I'm Ana Ruiz, office manager, start in 2 months, I decide")
        .Say("no idea yet").Asks("email")
        .Say("no email please").Asks("phone")
        .Say("+1 628 555 0147").Asks("consent")
        .RunAsync();

    [Fact]
    public Task Consent_that_was_offered_in_advance_still_gets_its_own_question() => Chat.On()
        .Say("Hi, Ana Ruiz, finance director at Karoo Stone, 47 people. We want automated monthly reports, start in 2 months. You may contact me: ana@karoostone.example")
        .Lead(lead => Assert.Equal(ConsentState.None, lead.Consent.State))
        .Say("9,000 USD").Asks("authority")
        .Say("I decide").Asks("consent")
        .Say("hmm not sure, let me think about it").AsksNothing().Says("closing.unclear")
        .Lead(lead =>
        {
            Assert.Equal(ConsentState.Unclear, lead.Consent.State);
            Assert.Null(lead.Handoff);
        })
        .RunAsync();

    [Fact]
    public Task A_correction_after_the_end_replaces_the_value_and_the_outcome_is_decided_again() => Chat.On()
        .Say("We're Fern & Oak, 12 people, and want to automate our order intake. I'm Ana Ruiz, office manager, start in 2 months, I decide, ana@fernoak.example")
        .Say("no idea yet").Asks("consent")
        .Say("yes").Lead(lead => Assert.Equal(Outcome.Nurture, lead.Outcome))
        .Say("sorry, we are 60 people, not 12").AsksNothing().Says("after.note")
        .Lead(lead =>
        {
            Assert.Equal("60", lead.Value("companySize")?.ToString());
            Assert.Equal(Outcome.Qualified, lead.Outcome);
            Assert.Equal([Outcome.Nurture, Outcome.Qualified], lead.History.Where(entry => entry.Outcome is not null).Select(entry => entry.Outcome!.Value));
        })
        .Say("thanks!").AsksNothing().Says("after.thanks")
        .Say("asdf qwer").AsksNothing().Says("after.more")
        .RunAsync();
}
