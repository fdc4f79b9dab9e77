using LeadBot.Understanding.Intents;

namespace LeadBot.Tests.Understanding.Classification;

public sealed class TextClassifierTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("xqzv brrk plonk")]
    [InlineData("гыфва олдж")]
    [InlineData("🦄🦄🦄")]
    [InlineData("0000000000")]
    [InlineData("\uD83D")]
    [InlineData("\u0000\u0001\u202E")]
    [InlineData("....,,,;;;")]
    [InlineData("the mitochondrion of the tulip sings in march")]
    public void What_is_like_nothing_that_was_learned_is_not_sure(string text) =>
        Assert.False(IntentModel.Current.Predict(text).IsSure);

    [Theory]
    [InlineData("")]
    [InlineData("xqzv brrk plonk")]
    [InlineData("гыфва олдж")]
    [InlineData("zzkkq wpw")]
    public void Gibberish_is_unknown(string text) => Assert.False(IntentModel.Current.Predict(text).IsKnown);

    [Theory]
    [InlineData("a")]
    [InlineData("word ")]
    [InlineData("?! ")]
    [InlineData("€1 ")]
    [InlineData("é\u0301")]
    [InlineData("漢")]
    public void A_huge_text_is_read_in_bounded_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));

        Assert.InRange(Quickest.Milliseconds(50, () => IntentModel.Current.Predict(text)), 0, 50);
    }

    [Fact]
    public void A_prediction_allocates_nothing()
    {
        IntentModel.Current.Predict("how much is it");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            IntentModel.Current.Predict("we would like to know what such a project costs and when you could begin");
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Many_threads_get_the_answer_that_one_gets()
    {
        string[] texts = ["stop sending me this", "what does it cost", "hello there", "our servers are down, help!"];
        var alone = texts.Select(text => IntentModel.Current.Predict(text)).ToArray();

        Parallel.For(0, 1000, i => Assert.Equal(alone[i % texts.Length], IntentModel.Current.Predict(texts[i % texts.Length])));
    }
}
