using LeadBot.Understanding.Training;

namespace LeadBot.Tests.Understanding.Training;

/// <summary>The trainer knows nothing of intents: here it learns weather from food.</summary>
public sealed class ClassifierTrainerTests
{
    private static readonly string[] Weather =
        ["rain all day", "sunny and warm", "snow in the hills", "cold wind tonight", "rainy and cold", "warm sunny evening", "heavy snow", "wind and rain", "clouds and sun", "storm tonight"];

    private static readonly string[] Food =
        ["bread and cheese", "a bowl of soup", "fresh apple pie", "rice with beans", "cheese soup", "apple and bread", "bean pie", "a bowl of rice", "toast with butter", "pie and butter"];

    [Fact]
    public void Two_subjects_are_told_apart_in_words_not_seen_before()
    {
        var classifier = ClassifierTrainer.Train(Corpus(), TestContext.Current.CancellationToken);

        Assert.Equal("weather", classifier.Predict("sun, then snowy winds").Label);
        Assert.Equal("food", classifier.Predict("buttered toasts").Label);
        Assert.Equal(["food", "weather"], classifier.Labels);
    }

    [Fact]
    public void A_corpus_without_unknown_texts_still_gives_a_threshold()
    {
        var classifier = ClassifierTrainer.Train(Corpus(), TestContext.Current.CancellationToken);

        Assert.True(classifier.Predict("cold rain and wind").IsKnown);
        Assert.False(classifier.Predict("zz qq xx").IsKnown);
    }

    [Fact]
    public void Training_stops_when_it_is_told_to()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => ClassifierTrainer.Train(Corpus(), stopped.Token));
    }

    private static Corpus Corpus()
    {
        var texts = Weather.Select(text => new LabelledText("weather", text)).Concat(Food.Select(text => new LabelledText("food", text))).ToList();
        var validation = new List<LabelledText> { new("weather", "snow and sun"), new("weather", "cold rain"), new("food", "soup with bread"), new("food", "rice pie") };
        return new Corpus { Train = texts, Validation = validation, Test = validation };
    }
}
