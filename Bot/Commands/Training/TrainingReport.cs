using System.Diagnostics;
using System.Globalization;
using LeadBot.Understanding.Classification;
using LeadBot.Understanding.Training;

namespace LeadBot.Bot.Commands.Training;

/// <summary>Prints what a trained classifier does with the test texts.</summary>
internal static class TrainingReport
{
    private const int MostConfusions = 25;

    public static void Write(Corpus corpus, TextClassifier classifier, double seconds, bool isOwn, TextWriter output)
    {
        var measured = Measured.Measure(classifier, corpus.Test, corpus.UnknownTest);
        output.WriteLine($"texts: {corpus.Train.Count} train, {corpus.Validation.Count} validation, {corpus.Test.Count} test, {classifier.Labels.Count} classes");
        output.WriteLine($"texts of no class: {corpus.UnknownTrain.Count} train, {corpus.UnknownValidation.Count} validation, {corpus.UnknownTest.Count} test");
        output.WriteLine(Line($"in-scope accuracy: {measured.Accuracy:0.000}"));
        output.WriteLine(measured.UnknownRecall is { } recall ? Line($"out-of-scope recall: {recall:0.000}") : "out-of-scope recall: - (the file has no \"oos_test\")");
        output.WriteLine(Line($"accuracy without the threshold: {measured.AccuracyWithoutThreshold:0.000}"));
        output.WriteLine(Line($"calibration error (ECE): {measured.CalibrationError:0.000}"));
        output.WriteLine(Line($"training: {seconds:0.0} s"));
        output.WriteLine(Line($"prediction: {Microseconds(classifier, corpus.Test):0} us"));
        WriteLeaks(corpus, isOwn, output);
        WriteClasses(measured, output);
        WriteCalibration(measured, output);
        WriteConfusion(measured, output);
        if (isOwn)
        {
            WriteRules(corpus, classifier, output);
        }
    }

    // The rules come first when a message is read; the model is the one that is built in, not the one just trained.
    private static void WriteRules(Corpus corpus, TextClassifier classifier, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("precision and recall: rules alone, model alone where it is sure, both as messages are read");
        foreach (var measure in IntentMeasure.Measure(classifier, [.. corpus.Test, .. corpus.UnknownTest], TimeProvider.System))
        {
            output.WriteLine(Line($"{measure.Rules.Label,-20}{Cell(measure.Rules)}{Cell(measure.Model)}{Cell(measure.Both)}"));
        }
    }

    private static string Cell(ClassMeasure measure) => Line($"{measure.Precision,9:0.000}{measure.Recall,7:0.000}");

    private static void WriteLeaks(Corpus corpus, bool isOwn, TextWriter output)
    {
        var measured = corpus.Test.Concat(corpus.UnknownTest).ToList();
        var leaks = LeakCheck.Find(measured, [.. corpus.Train, .. corpus.Validation, .. corpus.UnknownTrain, .. corpus.UnknownValidation]);
        output.WriteLine($"leak check: {leaks.Count} of {measured.Count} test texts are much like a text that was learned from");
        foreach (var (text, learned) in isOwn ? leaks : [])
        {
            output.WriteLine($"  {text.Label}: \"{text.Text}\" is like {learned.Label}: \"{learned.Text}\"");
        }
    }

    private static void WriteClasses(Measured measured, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"class",-28}{"texts",7}{"precision",11}{"recall",9}{"sure: precision",17}{"recall",9}");
        foreach (var (found, sure) in measured.Classes.Zip(measured.SureClasses))
        {
            output.WriteLine(Line($"{found.Label,-28}{found.Texts,7}{found.Precision,11:0.000}{found.Recall,9:0.000}{sure.Precision,17:0.000}{sure.Recall,9:0.000}"));
        }
    }

    private static void WriteCalibration(Measured measured, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("calibration: texts, mean probability, share that is right");
        foreach (var (texts, probability, right) in measured.Calibration)
        {
            output.WriteLine(Line($"{texts,7}{probability,9:0.000}{right,9:0.000}"));
        }
    }

    private static void WriteConfusion(Measured measured, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("confusion, most frequent first");
        foreach (var (label, named, texts) in measured.Confusion.Take(MostConfusions))
        {
            output.WriteLine($"{texts,5}  {label} taken for {named}");
        }
    }

    /// <summary>The better of several rounds on one core: the first warms up, any may be interrupted.</summary>
    private static double Microseconds(TextClassifier classifier, IReadOnlyList<LabelledText> texts)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var text in texts)
            {
                classifier.Predict(text.Text);
            }

            best = Math.Min(best, clock.Elapsed.TotalMicroseconds / texts.Count);
        }

        return best;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
