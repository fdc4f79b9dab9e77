using LeadBot.Dialogs.Gates;
using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Training;

namespace LeadBot.Tests.Understanding.Intents;

/// <summary>What the trained model adds to the rules, and what it must leave alone.</summary>
public sealed class LearnedIntentTests
{
    private static readonly HashSet<string> Stops = [.. StopGates.All.Select(gate => gate.Signal)];

    [Theory]
    [InlineData("the price of doing nothing is high, so we want to automate invoicing")]
    [InlineData("our legal department asked us to find a vendor")]
    [InlineData("we are an emergency services company with 80 people")]
    [InlineData("I want to talk about support automation")]
    [InlineData("we promise same day delivery and need route planning")]
    [InlineData("our complaints team wants a better inbox")]
    [InlineData("we stop production twice a year for maintenance and want to plan that better")]
    [InlineData("human resources needs an app for holidays")]
    [InlineData("our customers want guarantees, so we need better forecasts")]
    [InlineData("we run a law firm with 12 lawyers and drown in paper")]
    [InlineData("our support team of 40 answers the same thing all day")]
    [InlineData("we sell e-mail marketing software and need a new billing system")]
    [InlineData("callbacks get lost in our clinic, we want that automated")]
    [InlineData("the emergency room of our hospital needs a digital triage form")]
    [InlineData("we pay too much for printing and want forms on tablets")]
    public void A_message_about_a_topic_is_not_the_intent(string text) =>
        Assert.DoesNotContain(TestBot.Read(text).Intents, found => found.Probability >= StopGates.Threshold && Stops.Contains(found.Name));

    [Theory]
    [InlineData("role", "head of emergency planning")]
    [InlineData("company", "Human Touch Care")]
    [InlineData("company", "Stop and Go Couriers")]
    [InlineData("timeline", "immediately")]
    [InlineData("authority", "my call")]
    [InlineData("authority", "our legal counsel has to agree")]
    [InlineData("budget", "whatever it costs")]
    [InlineData("role", "I handle complaints")]
    [InlineData("budget", "I'd rather not name it")]
    [InlineData("consent", "you have my permission")]
    [InlineData("consent", "better not")]
    [InlineData("role", "a bit of everything, honestly")]
    [InlineData("timeline", "wow, sounds great")]
    [InlineData("need", "please go on, don't stop")]
    [InlineData("budget", "the guarantee fund pays for it")]
    public void An_answer_stops_nothing(string asked, string text) =>
        Assert.DoesNotContain(TestBot.Read(text, asked).Intents, found => found.Probability >= StopGates.Threshold && Stops.Contains(found.Name));

    [Fact]
    public void The_model_opens_no_gate_on_sentences_that_want_none()
    {
        var own = OwnCorpus.Read();
        var texts = own.UnknownTest.Concat(own.Test.Where(text => text.Label is IntentNames.Sales or IntentNames.ChooseService)).ToList();
        var plain = new LeadBot.Understanding.BuiltInUnderstanding(TimeProvider.System, learned: false);
        var stopped = texts.Where(text => Stopped(TestBot.Read(text.Text).Intents)
            && !Stopped(plain.Read(text.Text, new LeadBot.Understanding.ReadingContext { Profile = TestBot.Profile }).Intents)).ToList();

        Assert.True(stopped.Count == 0, string.Join('\n', stopped.Select(text => text.Text)));
    }

    [Fact]
    public void The_model_finds_what_the_rules_have_no_words_for()
    {
        var own = OwnCorpus.Read();
        var rows = IntentMeasure.Measure(IntentModel.Current, own.Test.Concat(own.UnknownTest).ToList(), TimeProvider.System).Where(row => Stops.Contains(row.Both.Label)).ToList();
        var (rules, both) = (rows.Sum(row => row.Rules.Right), rows.Sum(row => row.Both.Right));
        var (named, wrong) = (rows.Sum(row => row.Both.Named - row.Rules.Named), rows.Sum(row => row.Both.Named - row.Both.Right - (row.Rules.Named - row.Rules.Right)));

        Assert.True(both >= rules + 40, $"{both} with the model, {rules} without");
        Assert.True(wrong <= 0.02 * named, $"{wrong} of {named} are wrong");
    }

    [Theory]
    [InlineData("Your consultants talked us into something and now nobody wants to know us", IntentNames.Complaint)]
    [InlineData("is there a way to get hold of an actual employee in here", IntentNames.HumanRequest)]
    public void A_rule_that_spoke_is_not_overruled(string text, string intent)
    {
        var found = TestBot.Read(text + ", stop messaging me").Intents;

        Assert.Contains(found, one => one.Name == IntentNames.OptOut);
        Assert.DoesNotContain(found, one => one.Name == intent && one.Quote.Text == text + ", stop messaging me");
    }

    private static bool Stopped(IEnumerable<Intent> intents) => intents.Any(found => found.Probability >= StopGates.Threshold && Stops.Contains(found.Name));
}
