namespace LeadBot.Tests.Understanding.Mood;

public sealed class MoodLexiconTests
{
    [Fact]
    public void Praise_is_good_and_anger_is_bad()
    {
        Assert.True(TestBot.Read("this is great, thank you!").Mood.Value > 0.3);
        Assert.True(TestBot.Read("this is useless and stupid").Mood.Value < -0.5);
        Assert.Equal(0, TestBot.Read("40 people").Mood.Value);
    }

    [Fact]
    public void A_negation_turns_a_word() => Assert.True(TestBot.Read("not good").Mood.Value < 0);

    [Fact]
    public void The_words_that_made_the_mood_are_named() => Assert.Equal(["useless", "stupid"], TestBot.Read("useless and stupid").Mood.Words);

    [Fact]
    public void No_text_leaves_the_scale() =>
        Assert.InRange(TestBot.Read(string.Concat(Enumerable.Repeat("terrible!!! ", 300))).Mood.Value, -1, 1);
}
