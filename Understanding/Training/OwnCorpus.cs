using System.Reflection;

namespace LeadBot.Understanding.Training;

/// <summary>
/// LeadBot's own labelled sentences: one file an intent in <c>Data/intents</c>, in it the lines <c>[train]</c>, <c>[validation]</c>
/// and <c>[test]</c>, below each of them one sentence a line. <c>none.txt</c> holds messages that want nothing of all this, such as answers.
/// </summary>
public static class OwnCorpus
{
    private const string Prefix = "LeadBot.Understanding.Data.intents.";

    // A message that wants none of it is far more frequent in a chat than one that the rules missed.
    private const double Loss = 0.05;
    private const int Folds = 5;
    private const string None = "none";
    private const string Suffix = ".txt";

    public static Corpus Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var rows = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Rows(assembly, name))
            .ToLookup(row => (row.Split, row.Text.Label == None), row => row.Text);
        return new Corpus
        {
            Train = [.. rows[("train", false)]],
            Validation = [.. rows[("validation", false)]],
            Test = [.. rows[("test", false)]],
            UnknownTrain = [.. rows[("train", true)]],
            UnknownValidation = [.. rows[("validation", true)]],
            UnknownTest = [.. rows[("test", true)]],
            Loss = Loss,
            Folds = Folds,
        };
    }

    private static List<(string Split, LabelledText Text)> Rows(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var label = name[Prefix.Length..^Suffix.Length];
        List<(string, LabelledText)> rows = [];
        var split = "";
        while (reader.ReadLine() is { } line)
        {
            var text = line.Trim();
            if (text is "[train]" or "[validation]" or "[test]")
            {
                split = text[1..^1];
            }
            else if (text.Length > 0)
            {
                rows.Add((split, new LabelledText(label, text)));
            }
        }

        return rows;
    }
}
