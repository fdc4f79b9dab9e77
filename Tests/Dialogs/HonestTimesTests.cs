using LeadBot.Leads.Handoffs;

namespace LeadBot.Tests.Dialogs;

/// <summary>What the visitor hears of when a person answers, and that nobody came. It is Saturday, 9:00 UTC.</summary>
public sealed class HonestTimesTests
{
    private static readonly (string, string?)[] s_berlin = [("Owners:intake:Hours:TimeZone", "Europe/Berlin"), ("Owners:intake:Hours:Monday", "09:00-17:00")];

    [Fact]
    public Task Outside_the_hours_the_visitor_hears_when_somebody_is_back() => Chat.On(settings: s_berlin)
        .Say("I want to talk to a person")
        .Replies(replies => Assert.Contains("My colleagues are back on Monday, November 23, 09:00 (Berlin).", replies[^1].Text, StringComparison.Ordinal))
        .Replies(replies => Assert.Contains("gate.opens", Chat.Texts(replies[^1])))
        .RunAsync();

    [Fact]
    public Task In_another_language_it_is_said_as_that_language_writes_it() => Chat.On(settings: [.. s_berlin, ("Bots:default:Locales:0", "de")])
        .In("de-DE")
        .Say("Ich möchte mit einem Menschen sprechen")
        .Replies(replies => Assert.Contains("Mein Team ist wieder da: Montag, 23. November, 09:00 (Berlin).", replies[^1].Text, StringComparison.Ordinal))
        .RunAsync();

    [Fact]
    public Task Within_the_hours_nobody_is_promised_for_later() => Chat.On(settings: [("Owners:intake:Hours:TimeZone", "UTC"), ("Owners:intake:Hours:Saturday", "08:00-12:00")])
        .Say("I want to talk to a person")
        .Replies(replies => Assert.Contains("My colleagues are at work now.", replies[^1].Text, StringComparison.Ordinal))
        .RunAsync();

    [Fact]
    public Task Without_hours_the_bots_own_words_stay() => Chat.On(settings: [("Bots:default:AnswerHours", "on weekdays"), .. DefaultBot.WithoutHours("intake")])
        .Say("I want to talk to a person")
        .Replies(replies => Assert.Contains("gate.when", Chat.Texts(replies[^1])))
        .RunAsync();

    [Fact]
    public Task When_nobody_came_the_visitor_is_told_once_and_the_bot_goes_on() => Chat.On(settings: s_berlin)
        .Say("I want to talk to a person")
        .Expire().Replies(replies => Assert.Equal(["handoff.expired"], Chat.Texts(Assert.Single(replies))))
        .Expire().SaysNothing()
        .Lead(lead =>
        {
            Assert.Equal(HandoffState.Expired, lead.Handoff!.State);
            var failed = Assert.Single(lead.Exceptions, note => note.Kind == "failed_handoff");
            Assert.Equal(("intake", new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)), (failed.Owner, failed.DueAt));
        })
        .Say("We need help with invoices in our 40-person firm")
        .Replies(replies => Assert.NotNull(Chat.LeadBotData(Assert.Single(replies))["asks"]))
        .RunAsync();

    [Fact]
    public Task A_person_who_comes_in_the_last_moment_is_not_denied() => Chat.On()
        .Say("I want to talk to a person")
        .Check(chat => chat.Leads.Put(((HandoffStep.Done)HandoffMachine.Accept(chat.Leads.Handoff!, "mia", chat.Leads.Handoff!.OpenedAt)).Handoff))
        .Expire().SaysNothing()
        .RunAsync();

    [Fact]
    public Task Who_asks_again_afterwards_gets_another_handoff() => Chat.On()
        .Say("I want to talk to a person")
        .Expire()
        .Say("I want to talk to a person")
        .Check(chat => Assert.Equal((HandoffState.Open, 2), (chat.Leads.Handoff!.State, chat.Leads.Handoff.Episode)))
        .RunAsync();
}
