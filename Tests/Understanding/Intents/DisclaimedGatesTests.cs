using LeadBot.Understanding.Intents;

namespace LeadBot.Tests.Understanding.Intents;

/// <summary>Who asks for a price, a lawyer or a person, in idioms and mixed languages, and who says that they do not.</summary>
public sealed class DisclaimedGatesTests
{
    private static readonly string[] Gates =
        [IntentNames.Pricing, IntentNames.Legal, IntentNames.Guarantee, IntentNames.CustomScope, IntentNames.HumanRequest, IntentNames.OptOut];

    [Theory]
    [InlineData("What would a two-day AI workshop for 16 managers set us back?", IntentNames.Pricing)]
    [InlineData("how much kostet ein Chatbot?", IntentNames.Pricing)]
    [InlineData("Hola, how much cuesta un chatbot para nuestra clínica?", IntentNames.Pricing)]
    [InlineData("Combien costs a chatbot for a school?", IntentNames.Pricing)]
    [InlineData("dame un precio please", IntentNames.Pricing)]
    [InlineData("Don't you have a price list?", IntentNames.Pricing)]
    [InlineData("We do not want to wait, send us a quote please", IntentNames.Pricing)]
    [InlineData("I'm not looking for miracles, but can you guarantee it works?", IntentNames.Guarantee)]
    [InlineData("I don't want a bot, give me a human", IntentNames.HumanRequest)]
    [InlineData("hand me over to a human agent please", IntentNames.HumanRequest)]
    [InlineData("On reflection: stop. Do not contact me, I take my permission back.", IntentNames.OptOut)]
    [InlineData("Stop. Don't contact me again", IntentNames.OptOut)]
    public void A_gate_opens(string text, string intent) => Assert.Contains(TestBot.Read(text).Intents, found => found.Name == intent);

    [Theory]
    [InlineData("Contract reviewers want AI search over old briefs. Not asking for any legal opinion, obviously.")]
    [InlineData("We don't need legal advice, we need a contract search tool")]
    [InlineData("I'm not asking for a quote yet, we just want to automate our intake")]
    [InlineData("no need for a guarantee, just help us automate our reports")]
    [InlineData("Not after a custom proposal, only want to know if you do OCR")]
    [InlineData("The error set us back two weeks and we want to fix our process")]
    [InlineData("Our chatbot should hand over to a human agent sooner; customers shout 'let me talk to a person' at it. Can you fix such bots?")]
    [InlineData("Our IVR should route callers to a human agent faster, can you help?")]
    [InlineData("our patients want to speak to a person, not a machine; can you automate triage?")]
    [InlineData("we never contact customers on Sundays, can AI do that?")]
    public void A_near_miss_opens_none(string text) => Assert.DoesNotContain(TestBot.Read(text).Intents, found => Gates.Contains(found.Name));

    [Theory]
    [InlineData("tell me a joke about penguins")]
    [InlineData("one large margherita to 14 Elm Court please")]
    [InlineData("oh you're not the pizzeria, sorry")]
    [InlineData("nah just the homework")]
    [InlineData("haha just bored, bye")]
    [InlineData("Hi, do you take people on for internships next summer?")]
    public void What_is_meant_for_somebody_else_is_other(string text) => Assert.Contains(TestBot.Read(text, "need").Intents, found => found.Name == IntentNames.Other);

    [Theory]
    [InlineData("we are a pizza chain and want to automate orders")]
    [InlineData("I'm just bored at work and want to automate it")]
    [InlineData("do your consultants tell stories with data? we need dashboards")]
    [InlineData("a large retailer needs forecasting, we are that retailer")]
    public void What_is_meant_for_us_is_not(string text) => Assert.DoesNotContain(TestBot.Read(text, "need").Intents, found => found.Name == IntentNames.Other);

    [Theory]
    [InlineData("no idea what to tell you")]
    [InlineData("no idea really")]
    [InlineData("hard to say")]
    public void No_idea_is_no_refusal(string text) => Assert.Equal(LeadBot.Leads.Consents.ConsentState.Unclear, TestBot.Read(text, "consent").Consent!.State);
}
