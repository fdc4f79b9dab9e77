using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Training;

namespace LeadBot.Tests.Understanding.Training;

public sealed class OwnCorpusTests
{
    private static readonly Corpus Own = OwnCorpus.Read();

    [Fact]
    public void Every_intent_has_sentences_to_learn_from_and_to_be_measured_with()
    {
        string[] intents =
        [
            IntentNames.ChooseService, IntentNames.Complaint, IntentNames.ContactLater, IntentNames.CustomScope, IntentNames.Emergency, IntentNames.ExistingCustomer,
            IntentNames.Greeting, IntentNames.Guarantee, IntentNames.HumanRequest, IntentNames.Legal, IntentNames.OptOut, IntentNames.Other, IntentNames.Pricing,
            IntentNames.Question, IntentNames.Sales, IntentNames.SmallTalk, IntentNames.Spam, IntentNames.Support, IntentNames.Thanks,
        ];

        Assert.Equal(intents.Order(StringComparer.Ordinal), Own.Train.Select(text => text.Label).Distinct().Order(StringComparer.Ordinal));
        Assert.All(intents, intent => Assert.True(Own.Train.Count(text => text.Label == intent) >= 80, intent));
        Assert.All(intents, intent => Assert.True(Own.Validation.Count(text => text.Label == intent) >= 15, intent));
        Assert.All(intents, intent => Assert.True(Own.Test.Count(text => text.Label == intent) >= 15, intent));
        Assert.True(Own.Train.Count + Own.Validation.Count + Own.Test.Count >= 3000);
    }

    [Fact]
    public void No_test_sentence_is_much_like_one_that_was_learned_from()
    {
        var leaks = LeakCheck.Find([.. Own.Test, .. Own.UnknownTest], [.. Own.Train, .. Own.Validation, .. Own.UnknownTrain, .. Own.UnknownValidation]);

        Assert.True(leaks.Count == 0, string.Join('\n', leaks.Select(leak => $"\"{leak.Measured.Text}\" is like \"{leak.Learned.Text}\"")));
    }

    [Theory]
    [InlineData("How much does a chatbot cost for a firm like ours?", "how much does a chatbot cost for a firm like ours", true)]
    [InlineData("how much does a chatbot cost for a small firm like ours", "how much does a chatbot cost for a firm like ours", true)]
    [InlineData("what would a bot be for a firm like ours", "how much does a chatbot cost for a firm like ours", false)]
    [InlineData("don't call me", "DON’T CALL ME!", true)]
    public void A_leak_is_told_from_another_sentence_about_the_same(string measured, string learned, bool isLeak) =>
        Assert.Equal(isLeak, LeakCheck.Find([new LabelledText("a", measured)], [new LabelledText("b", learned)]).Count == 1);
}
