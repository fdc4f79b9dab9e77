using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Measurements;

namespace LeadBot.Tests.Dialogs;

public sealed class SilenceTests
{
    [Fact]
    public Task A_visitor_who_stops_answering_is_settled_once_with_what_was_said() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak, 60 people").Asks("role")
        .FallSilent(minutes: 31).SaysNothing()
        .Lead(lead =>
        {
            Assert.NotNull(lead.SettledAt);
            Assert.Equal(Outcome.Nurture, lead.Outcome);
            Assert.Equal(FieldState.Unknown, lead.Answer("role").State);
            Assert.Equal(FieldState.NotAsked, lead.Answer("timeline").State);
        })
        .Check(chat => Assert.Equal("role", (string?)chat.Leads.Events.Single(seen => seen.Kind == EventKinds.Abandoned).Body!["asks"]))
        .FallSilent(minutes: 31)
        .Check(chat => Assert.Single(chat.Leads.Events, seen => seen.Kind == EventKinds.Abandoned))
        .RunAsync();

    [Fact]
    public Task A_timer_that_comes_too_early_changes_nothing() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak, 60 people").Asks("role")
        .FallSilent(minutes: 29)
        .Lead(lead => Assert.Null(lead.SettledAt))
        .Say("office manager").Asks("timeline")
        .FallSilent(minutes: 29)
        .Lead(lead => Assert.Null(lead.SettledAt))
        .RunAsync();

    [Fact]
    public Task Who_comes_back_goes_on_in_a_new_episode_without_being_asked_again() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak, 60 people").Asks("role")
        .FallSilent(minutes: 45)
        .Say("hello again").Asks("role").Says("resume", "ask.role")
        .Lead(lead =>
        {
            Assert.Equal(2, lead.Episode);
            Assert.Null(lead.SettledAt);
            Assert.Equal("60", lead.Value("companySize")?.ToString());
        })
        .Say("office manager. we are 80 people by now").Asks("timeline")
        .Lead(lead =>
        {
            Assert.Equal("80", lead.Value("companySize")?.ToString()); // changed by its own quote, no conflict
            Assert.Contains("80", lead.Answer("companySize").Quote, StringComparison.Ordinal);
        })
        .Say("this month").Say("no idea yet").Say("I decide").Say("Ana Ruiz").Say("ana@fernoak.example").Asks("consent")
        .Say("yes")
        .Lead(lead =>
        {
            Assert.Equal(Outcome.Qualified, lead.Outcome);
            Assert.Equal([Outcome.Nurture, Outcome.Qualified], lead.History.Where(entry => entry.Outcome is not null).Select(entry => entry.Outcome!.Value));
        })
        .RunAsync();

    [Fact]
    public Task The_question_at_which_the_visitor_left_may_be_answered_when_they_come_back() => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak, 60 people").Asks("role")
        .FallSilent(minutes: 45)
        .Say("office manager").Asks("timeline").Says("resume", "ask.timeline")
        .Lead(lead => Assert.Equal("office manager", lead.Value("role")?.ToString()))
        .RunAsync();

    [Fact]
    public Task Silence_after_the_end_is_not_called_abandonment() => Chat.On()
        .Say("We need a custom scope and a statement of work for exactly that. zofia@karpatysteel.example").AsksNothing()
        .FallSilent(minutes: 60)
        .Check(chat => Assert.DoesNotContain(chat.Leads.Events, seen => seen.Kind == EventKinds.Abandoned))
        .RunAsync();

    [Fact]
    public Task Who_waits_for_a_person_still_waits_after_a_pause() => Chat.On()
        .Say("how much does an AI workshop cost?").Asks("email")
        .FallSilent(minutes: 60)
        .Say("ana@fernoak.example").Asks("consent")
        .Lead(lead => Assert.Equal(Outcome.Escalated, lead.Outcome))
        .RunAsync();

    [Fact]
    public Task A_visitor_who_only_opened_the_chat_leaves_no_lead() => Chat.On()
        .Join().Asks("need")
        .Join().SaysNothing() // the page joins again after a reload
        .FallSilent(minutes: 60).HasNoLead()
        .RunAsync();
}
