using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Classification;
using LeadBot.Understanding.Intents;

namespace LeadBot.Understanding.Training;

/// <summary>How well one intent is found: by the rules alone, by the model alone where it is sure, and by both as messages are read.</summary>
public sealed record IntentMeasure(ClassMeasure Rules, ClassMeasure Model, ClassMeasure Both)
{
    private const double Counts = 0.5;

    /// <summary>
    /// Measures with texts as first messages. A text may say more than its label ("thanks, what does it cost"), so a rule that finds
    /// more counts against precision here.
    /// </summary>
    public static IReadOnlyList<IntentMeasure> Measure(TextClassifier classifier, IReadOnlyList<LabelledText> texts, TimeProvider time)
    {
        var context = new ReadingContext { Profile = Profile() };
        var (plain, full) = (new BuiltInUnderstanding(time, learned: false), new BuiltInUnderstanding(time));
        var rules = texts.Select(text => Names(plain.Read(text.Text, context))).ToList();
        var both = texts.Select(text => Names(full.Read(text.Text, context))).ToList();
        var model = texts.Select(text => classifier.Predict(text.Text)).Select(found => found.IsSure ? new HashSet<string> { found.Label } : []).ToList();
        return [.. classifier.Labels.Select(label => new IntentMeasure(Count(label, texts, rules), Count(label, texts, model), Count(label, texts, both)))];
    }

    private static HashSet<string> Names(Reading reading) => [.. reading.Intents.Where(intent => intent.Probability >= Counts).Select(intent => intent.Name)];

    private static ClassMeasure Count(string label, IReadOnlyList<LabelledText> texts, List<HashSet<string>> found) => new(
        label,
        texts.Count(text => text.Label == label),
        found.Count(names => names.Contains(label)),
        found.Where((names, i) => names.Contains(label) && texts[i].Label == label).Count());

    private static BotProfile Profile()
    {
        var profile = new BotProfile { Name = "Bot", Company = "Firm" };
        profile.Fields.Add(new FieldDefinition { Name = "need", Kind = FieldKind.Text });
        return profile;
    }
}
