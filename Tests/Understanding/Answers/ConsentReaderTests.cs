using LeadBot.Leads.Consents;

namespace LeadBot.Tests.Understanding.Answers;

public sealed class ConsentReaderTests
{
    [Theory]
    [InlineData("yes", "Granted")]
    [InlineData("yeah why not", "Granted")]
    [InlineData("ok but only by email", "Granted")]
    [InlineData("yes but please don't call", "Granted")]
    [InlineData("sure thing", "Granted")]
    [InlineData("👍", "Granted")]
    [InlineData("fine", "Granted")]
    [InlineData("please do", "Granted")]
    [InlineData("I don't mind", "Granted")]
    [InlineData("no problem", "Granted")]
    [InlineData("yes, no problem", "Granted")]
    [InlineData("of course", "Granted")]
    [InlineData("go for it", "Granted")]
    [InlineData("ja klar", "Granted")]
    [InlineData("si", "Granted")]
    [InlineData("I agree", "Granted")]
    [InlineData("yes, tomorrow at 3pm", "Granted")]
    [InlineData("ok", "Granted")]
    [InlineData("k", "Granted")]
    [InlineData("I said yes already", "Granted")]
    [InlineData("I'd be happy to hear from you", "Granted")]
    [InlineData("looking forward to it", "Granted")]
    [InlineData("yes by mail, not by phone", "Granted")]
    [InlineData("no calls, email is fine", "Granted")]
    [InlineData("sounds great!", "Granted")]
    [InlineData("no i mean yes", "Granted")]
    [InlineData("yep that works for me, thanks a lot", "Granted")]
    [InlineData("aye, yes", "Granted")]
    [InlineData("yes yes, write me", "Granted")]
    [InlineData("yes do that", "Granted")]
    [InlineData("yes, as I said", "Granted")]
    [InlineData("Yes, you may contact me.", "Granted")]
    [InlineData("no", "Refused")]
    [InlineData("not really", "Refused")]
    [InlineData("absolutely not", "Refused")]
    [InlineData("I'd rather you didn't", "Refused")]
    [InlineData("no thanks", "Refused")]
    [InlineData("of course not", "Refused")]
    [InlineData("do not contact me", "Refused")]
    [InlineData("don't you dare", "Refused")]
    [InlineData("never", "Refused")]
    [InlineData("yes. no wait, no", "Refused")]
    [InlineData("I prefer not to be contacted", "Refused")]
    [InlineData("no, I don't want to be contacted", "Refused")]
    [InlineData("no actually, please don't", "Refused")]
    [InlineData("nope, all good", "Refused")]
    [InlineData("please don't", "Refused")]
    [InlineData("maybe later", "Unclear")]
    [InlineData("hmm", "Unclear")]
    [InlineData("if you must", "Unclear")]
    [InlineData("only if it's free", "Unclear")]
    [InlineData("let me check with my boss first", "Unclear")]
    [InlineData("yes no maybe", "Unclear")]
    [InlineData("depends who calls", "Unclear")]
    [InlineData("can't say yet", "Unclear")]
    [InlineData("I am not sure that's a good idea", "Unclear")]
    [InlineData("hmm not sure, let me think about it", "Unclear")]
    [InlineData("banana", "Unclear")]
    public void Consent_is_read_in_the_many_ways_people_say_it(string text, string expected) =>
        Assert.Equal(expected, TestBot.Read(text, "consent").Consent?.State.ToString());

    [Theory]
    [InlineData("you may contact me: s@k.example", "Granted")]
    [InlineData("u can contact me any time", "Granted")]
    [InlineData("feel free to call me", "Granted")]
    [InlineData("don't contact me, just tell me", "Refused")]
    [InlineData("we want AI", "")]
    [InlineData("can you contact SAP?", "")]
    [InlineData("you can call me Sunny", "")]
    public void Consent_may_be_offered_or_refused_in_advance(string text, string expected) =>
        Assert.Equal(expected, TestBot.Read(text).Consent?.State.ToString() ?? "");

    [Fact]
    public void A_question_in_place_of_an_answer_is_neither() => Assert.Null(TestBot.Read("what would you use it for?", "consent").Consent);

    [Fact]
    public void A_wish_for_a_person_beside_a_yes_keeps_the_yes() =>
        Assert.Equal(ConsentState.Granted, TestBot.Read("yes you can contact me. but i'd like to talk to a human now please", "consent").Consent?.State);
}
