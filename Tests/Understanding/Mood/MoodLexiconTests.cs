using FsCheck;
using FsCheck.Fluent;

namespace LeadBot.Tests.Understanding.Mood;

public sealed class MoodLexiconTests
{
    private static readonly string[] Pieces = ["great", "TERRIBLE", " ", "not ", "very ", "but ", "!", "!!!", "😡", "❤️", ":-(", "our customers ", "you ", "useless", ". ", ", ", "I hate ", "\ud83d", "\0", "'", "\n", "http://x.example", "so "];

    [Fact]
    public void Praise_is_good_and_anger_is_bad()
    {
        Assert.True(Mood("this is great, thank you!") > 0.3);
        Assert.True(Mood("this is useless and stupid") < -0.5);
        Assert.Equal(0, Mood("40 people"));
    }

    [Theory]
    [InlineData("not good", "good")]
    [InlineData("this is not helpful", "this is helpful")]
    [InlineData("bad", "not bad")]
    [InlineData("very bad", "bad")]
    [InlineData("this is bad!!!", "this is bad")]
    [InlineData("this is BAD", "this is bad")]
    [InlineData("this is bad", "this is slightly bad")]
    [InlineData("nice idea but useless", "useless idea but nice")]
    [InlineData("ok 😡", "ok 🙂")]
    [InlineData("well :-(", "well :-)")]
    [InlineData("you are terrible", "our spreadsheets are terrible")]
    public void One_is_worse_than_the_other(string worse, string better) => Assert.True(Mood(worse) < Mood(better), $"{Mood(worse)} and {Mood(better)}");

    [Theory]
    [InlineData("we have a critical problem: our system crashes and we lose orders")]
    [InlineData("manual invoicing is a pain, errors everywhere, and the risk is high")]
    [InlineData("our customers are furious with our old tool")]
    [InlineData("clients hate our portal, they complain that it is terrible")]
    [InlineData("fraud detection for an insurance company, death claims and cancer cover")]
    [InlineData("see http://broken.example/:/x")]
    public void Words_of_a_need_and_the_anger_of_others_are_no_anger(string text) => Assert.True(Mood(text) > -0.3, Mood(text).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_words_that_made_the_mood_are_named_with_what_turns_them()
    {
        Assert.Equal(["useless", "stupid"], TestBot.Read("useless and stupid").Mood.Words.Select(word => word.Text));
        Assert.Equal(["not very helpful", "😡"], TestBot.Read("that was not very helpful 😡").Mood.Words.Select(word => word.Text));
    }

    [Fact]
    public void For_any_text_the_mood_is_on_the_scale_and_its_words_stand_in_the_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => Holds(string.Concat(pieces))));

    [Fact]
    public void No_text_leaves_the_scale() => Assert.InRange(Mood(string.Concat(Enumerable.Repeat("terrible!!! ", 300))), -1, 1);

    private static bool Holds(string text)
    {
        var mood = TestBot.Read(text).Mood;
        return mood.Value is >= -1 and <= 1 && mood.Words.All(word => word.Text.Length > 0 && string.CompareOrdinal(text, word.Offset, word.Text, 0, word.Text.Length) == 0);
    }

    private static double Mood(string text) => TestBot.Read(text).Mood.Value;
}
