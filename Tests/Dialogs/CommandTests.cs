using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Commands;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Contacts;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Tests.Dialogs;

/// <summary>What visitors ask of the bot itself: by command on Telegram, by command or word elsewhere.</summary>
public sealed class CommandTests
{
    private const string Need = "we want to automate our order intake, we are Fern & Oak";

    [Theory]
    [InlineData("/privacy", VisitorCommand.Privacy)]
    [InlineData("/PRIVACY@nora_bot", VisitorCommand.Privacy)]
    [InlineData("/start spring", VisitorCommand.Start)]
    [InlineData("Datenschutz?", VisitorCommand.Privacy)]
    [InlineData("empezar de nuevo", VisitorCommand.Restart)]
    [InlineData("/human", VisitorCommand.Human)]
    [InlineData("/stop", VisitorCommand.Stop)]
    [InlineData("/etc/passwd", null)]
    [InlineData("our privacy officer asks for it", null)]
    [InlineData("stop", null)]
    public void A_command_is_one_on_every_channel_and_a_sentence_is_read(string text, VisitorCommand? command) =>
        Assert.Equal(command, CommandReader.Read(new Activity(ActivityTypes.Message) { Text = text }));

    [Fact]
    public Task The_first_start_greets_and_a_later_one_goes_on_with_the_open_question() => Chat.On("telegram")
        .Say("/start").Says("greeting.plain", "ask.need").Asks("need")
        .Say(Need).Asks("companySize")
        .Say("/start").Says("resume", "ask.companySize").Asks("companySize")
        .Say("60 people").Asks("role")
        .RunAsync();

    [Fact]
    public Task Privacy_names_the_notice_and_the_open_question_stays() => Chat.On("telegram")
        .Say(Need).Asks("companySize")
        .Say("/privacy").Says("command.privacy", "ask.companySize").Mentions("/privacy").Asks("companySize", attempt: 1)
        .Say("60 people").Asks("role")
        .RunAsync();

    [Fact]
    public Task Restart_begins_a_new_request_and_forgets_nothing() => Chat.On("telegram")
        .Say(Need).Asks("companySize")
        .Say("/restart").Says("command.restart", "ask.need").Asks("need")
        .Say("We also need a portal for our suppliers").Asks("companySize")
        .Lead(lead =>
        {
            Assert.Equal(2, lead.Episode);
            Assert.Equal("Fern & Oak", lead.Value("company")?.ToString());
        })
        .RunAsync();

    [Fact]
    public Task Human_brings_a_person_whatever_was_asked() => Chat.On("telegram")
        .Say(Need).Asks("companySize")
        .Say("/human").Says("gate.human_request", "gate.opens", "ask.reach")
        .Lead(lead => Assert.Equal((HandoffKind.Transfer, "human_request"), (lead.Handoff!.Kind, lead.Handoff.Reason)))
        .RunAsync();

    [Fact]
    public Task Stop_is_confirmed_once_withdraws_consent_and_start_takes_it_back() => Chat.On("telegram")
        .Say(Need).Asks("companySize")
        .Say("/stop").Says("route.optOut")
        .Lead(lead => Assert.Equal((OptOutReason.Asked, ConsentState.Refused), (lead.Contact!.OptOut!.Reason, lead.Consent.State)))
        .Say("/stop").SaysNothing()
        .Say("hello?").SaysNothing()
        .Say("/privacy").Says("command.privacy")
        .Say("/start").Says("command.optIn", "ask.need").Asks("need")
        .Lead(lead => Assert.Null(lead.Contact?.OptOut))
        .RunAsync();

    [Fact]
    public Task Who_wants_a_person_after_stop_gets_one() => Chat.On("telegram")
        .Say(Need).Asks("companySize")
        .Say("/stop").Says("route.optOut")
        .Say("/human").Says("command.optIn", "gate.human_request", "gate.opens", "ask.reach")
        .RunAsync();

    [Fact]
    public Task A_word_that_ends_messages_ends_them_in_a_sentence_too() => Chat.On("whatsapp")
        .Say(Need).Asks("companySize")
        .Say("please stop messaging me").Says("route.optOut")
        .Lead(lead => Assert.Equal(OptOutReason.Asked, lead.Contact!.OptOut!.Reason))
        .RunAsync();

    [Fact]
    public Task On_a_messenger_a_day_may_pass_before_a_conversation_is_settled() => Chat.On("telegram")
        .Say(Need).Asks("companySize")
        .FallSilent(60 * 23).Lead(lead => Assert.Null(lead.SettledAt))
        .FallSilent(61).Lead(lead => Assert.NotNull(lead.SettledAt))
        .RunAsync();
}
