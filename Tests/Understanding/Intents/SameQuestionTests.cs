using LeadBot.Understanding.Intents;

namespace LeadBot.Tests.Understanding.Intents;

public sealed class SameQuestionTests
{
    [Theory]
    [InlineData("do you work with OpenEMR?", "do you work with OpenEMR?")]
    [InlineData("how much does it cost?", "what is the price?")]
    [InlineData("are you open on saturdays?", "and on Saturday, are you open?")]
    [InlineData("do you integrate with SAP", "Does it work with SAP?")]
    [InlineData("where are you based?", "where is your office?")]
    public void The_same_question_in_other_words_is_the_same(string a, string b) =>
        Assert.True(SameQuestion.Same(a, b));

    [Theory]
    [InlineData("do you work with SAP?", "do you work with Oracle?")]
    [InlineData("where are you based?", "do you speak French?")]
    [InlineData("how long does it take?", "what does it cost?")]
    [InlineData("are you open on saturdays?", "do you have references in dairy?")]
    public void Another_question_is_another(string a, string b) =>
        Assert.False(SameQuestion.Same(a, b));
}
