using LeadBot.Understanding.Intents;

namespace LeadBot.Tests.Understanding.Intents;

public sealed class SameQuestionTests
{
    [Theory]
    [InlineData("do you work with OpenEMR?", "do you work with OpenEMR?")]
    [InlineData("do you work with OpenEMR?", "is OpenEMR something you support?")]
    [InlineData("how much does it cost?", "what is the price?")]
    [InlineData("are you open on saturdays?", "and on Saturday, are you open?")]
    [InlineData("do you integrate with SAP", "Does it work with SAP?")]
    [InlineData("where are you based?", "where is your office?")]
    [InlineData("how long does a migration take?", "what is the duration of a migration?")]
    [InlineData("how long would the onboarding take?", "onboarding - how quickly is it done?")]
    [InlineData("can you host it in Germany?", "Is hosting in germany possible?")]
    [InlineData("do you have references in logistics?", "any refrences in the logistics sector?")]
    [InlineData("do you have customers in dairy?", "which dairy clients do you have?")]
    [InlineData("Can you import data from Pipedrive?", "again: can you import Pipedrive data?")]
    [InlineData("is training included?", "as I said, is training included?")]
    public void The_same_question_in_other_words_is_the_same(string a, string b) =>
        Assert.True(SameQuestion.Same(a, b));

    [Theory]
    [InlineData("do you work with SAP?", "do you work with Oracle?")]
    [InlineData("where are you based?", "do you speak French?")]
    [InlineData("how long does it take?", "what does it cost?")]
    [InlineData("are you open on saturdays?", "do you have references in dairy?")]
    [InlineData("how long does a migration take?", "what does a migration cost?")]
    [InlineData("do you have references in logistics?", "do you have an office in logistics park Leipzig?")]
    [InlineData("can you import from Pipedrive?", "can you export to Pipedrive?")]
    [InlineData("is training included?", "is hosting included?")]
    [InlineData("do you support German?", "do you support Spanish?")]
    [InlineData("what does it cost for 40 users?", "what does it cost for 90 users?")]
    [InlineData("who would lead the project?", "who would test the project?")]
    public void Another_question_is_another(string a, string b) =>
        Assert.False(SameQuestion.Same(a, b));

    [Theory]
    [InlineData("again: does that run on Linux?", "is there a version for Linux machines in our warehouse?", true)]
    [InlineData("does that run on Linux?", "is there a version for Linux machines in our warehouse?", false)]
    [InlineData("again: do you have an office in Leeds?", "does that run on Linux?", false)]
    public void Who_says_that_they_ask_again_needs_fewer_of_the_same_words(string said, string earlier, bool repeats) =>
        Assert.Equal(repeats, SameQuestion.Repeats(said, earlier));
}
