using LeadBot.Leads.Consents;
using LeadBot.Understanding;

namespace LeadBot.Tests.Understanding.Answers;

/// <summary>Consent that is neither given nor refused, in words that bear a yes; and what asks us to go on with what we have.</summary>
public sealed class TwoMindsTests
{
    [Theory]
    [InlineData("I'm in two minds about that.")]
    [InlineData("bit in two minds tbh")]
    [InlineData("on the one hand yes, on the other hand no")]
    [InlineData("I'm torn")]
    [InlineData("I have mixed feelings")]
    [InlineData("I haven't made up my mind")]
    [InlineData("still weighing it up")]
    [InlineData("I'm a bit hesitant")]
    [InlineData("yes and no")]
    [InlineData("not convinced yet")]
    public void Two_minds_are_no_consent(string text) => Assert.Equal(ConsentState.Unclear, TestBot.Read(text, "consent").Consent?.State);

    [Theory]
    [InlineData("I'm in")]
    [InlineData("sure, I'm in!")]
    [InlineData("yes, why not")]
    public void A_plain_yes_stays_one(string text) => Assert.Equal(ConsentState.Granted, TestBot.Read(text, "consent").Consent?.State);

    [Theory]
    [InlineData("feel free not to")]
    [InlineData("not necessary, thanks")]
    [InlineData("I'd hate that")]
    [InlineData("I'd prefer to stay anonymous")]
    [InlineData("I want to be left alone")]
    [InlineData("better not to")]
    public void A_no_may_bear_the_words_of_a_yes(string text) => Assert.Equal(ConsentState.Refused, TestBot.Read(text, "consent").Consent?.State);

    [Theory]
    [InlineData("sorry, gotta run. please just pass along what you've got")]
    [InlineData("have to go, use what you have")]
    [InlineData("just send on what I told you")]
    [InlineData("please hand over what you've got so far")]
    [InlineData("go with what you have, my train is here")]
    [InlineData("forward everything I've said, thanks")]
    public void What_is_there_is_passed_on(string text) => Assert.Equal(AnswerKind.PassOn, TestBot.Read(text, "role").Answer);

    [Theory]
    [InlineData("I pass on what customers want to the kitchen")]
    [InlineData("we send out what was ordered")]
    public void What_they_do_with_orders_is_not(string text) => Assert.NotEqual(AnswerKind.PassOn, TestBot.Read(text, "role").Answer);
}
