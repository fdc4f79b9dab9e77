namespace LeadBot.Tests.Dialogs;

/// <summary>What names a stop gate's subject and asks for nothing of it.</summary>
public sealed class StopGateNearMissTests
{
    [Theory]
    [InlineData("the price of doing nothing is high, we want to automate our order intake")]
    [InlineData("our legal department wants to automate contract review")]
    [InlineData("we want to automate the price quotes that we send to our clients")]
    [InlineData("we guarantee our customers delivery in two days and want to automate dispatch")]
    [InlineData("we want a chatbot for our complaints department")]
    [InlineData("we run an emergency room and want to automate the shift plans")]
    [InlineData("our support team drowns in tickets, we want to automate answers")]
    [InlineData("we want to automate custom orders for our shop")]
    [InlineData("Wir möchten unsere Preislisten automatisch erstellen")]
    [InlineData("Unsere Rechtsabteilung möchte die Vertragsprüfung automatisieren")]
    [InlineData("Nuestro departamento legal quiere automatizar los contratos, queremos empezar pronto")]
    [InlineData("Notre service juridique est débordé, nous voulons automatiser les contrats")]
    [InlineData("O nosso departamento jurídico precisa de ajuda, queremos automatizar os contratos")]
    public Task It_does_not_stop_the_conversation(string words) => Chat.On()
        .Say(words).Asks("company")
        .Lead(lead => Assert.Null(lead.Handoff))
        .RunAsync();

    [Theory]
    [InlineData("no price yet", "budget")]
    [InlineData("just a person who likes order, office manager", "role")]
    public Task An_answer_that_uses_its_words_is_an_answer(string words, string asked) => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak, 60 people").Asks("role")
        .Say(asked == "role" ? words : "office manager").Asks("timeline")
        .Say("this month")
        .Say(asked == "budget" ? words : "no idea yet").Lead(lead => Assert.Null(lead.Handoff))
        .RunAsync();

    [Fact]
    public Task A_gate_goes_to_the_owner_that_the_settings_name_for_its_reason() => Chat.On("webchat", null, ("Bots:default:Routing:EscalationOwners:legal", "accounts"))
        .Say("we want to automate our order intake with AI").Asks("company")
        .Say("I need legal advice on our contract").Asks("email")
        .Lead(lead =>
        {
            Assert.Equal("legal", lead.Handoff?.Reason);
            Assert.Equal("accounts", lead.Handoff?.Owner);
        })
        .RunAsync();
}
