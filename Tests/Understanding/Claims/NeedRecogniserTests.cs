namespace LeadBot.Tests.Understanding.Claims;

public sealed class NeedRecogniserTests
{
    [Theory]
    [InlineData("Hi there. We're Acme, 40 people. We want to automate our invoices", "We want to automate our invoices")]
    [InlineData("need: chatbot for tenants", "chatbot for tenants")]
    [InlineData("Need: royalty statements automated, Email: olu@p.example", "royalty statements automated")]
    [InlineData("Our technicians still fill in paper forms.", "Our technicians still fill in paper forms")]
    [InlineData("need help getting adoption going", "need help getting adoption going")]
    [InlineData("our onboarding is a mess", "our onboarding is a mess")]
    [InlineData("Company is Blue Heron. Want to start next month.", "")]
    [InlineData("can you help us?", "")]
    [InlineData("hi", "")]
    [InlineData("I have a question", "")]
    [InlineData("can i talk to a real person pls", "")]
    [InlineData("how much do you charge?", "")]
    [InlineData("what is process mining?", "")]
    [InlineData("we make software for diabetes clinics", "")]
    [InlineData("40 people, Kestrel Valve Works", "")]
    [InlineData("is this the pizza place? table for 12", "")]
    public void The_need_is_the_sentence_that_states_it(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "need"));

    [Theory]
    [InlineData("we want things to run smoother, hard to describe", "")]
    [InlineData("help", "")]
    [InlineData("dunno yet", "")]
    [InlineData("invoices take too long", "invoices take too long")]
    [InlineData("cleaning up our customer data", "cleaning up our customer data")]
    public void A_vague_wish_is_no_need(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "need", asked: "need"));
}
