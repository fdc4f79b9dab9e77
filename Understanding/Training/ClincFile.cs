using System.Text.Json;

namespace LeadBot.Understanding.Training;

/// <summary>
/// Reads the layout of CLINC150: a JSON object whose members <c>train</c>, <c>val</c>, <c>test</c> and, where there are any,
/// <c>oos_train</c>, <c>oos_val</c>, <c>oos_test</c> are lists of [text, class].
/// </summary>
public static class ClincFile
{
    /// <exception cref="CorpusException">The file is missing or not of this layout.</exception>
    public static Corpus Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var json = JsonDocument.Parse(stream);
            return Read(json.RootElement, path);
        }
        catch (JsonException bad)
        {
            throw new CorpusException($"{path} is not JSON (line {bad.LineNumber + 1}).");
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CorpusException($"{path} cannot be read: {bad.Message}");
        }
    }

    private static Corpus Read(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new CorpusException($"{path}: a JSON object with \"train\", \"val\" and \"test\" is expected.");
        }

        var corpus = new Corpus
        {
            Train = Texts(root, "train", path, isNeeded: true),
            Validation = Texts(root, "val", path, isNeeded: true),
            Test = Texts(root, "test", path, isNeeded: true),
            UnknownTrain = Texts(root, "oos_train", path, isNeeded: false),
            UnknownValidation = Texts(root, "oos_val", path, isNeeded: false),
            UnknownTest = Texts(root, "oos_test", path, isNeeded: false),
        };
        var labels = corpus.Train.Select(text => text.Label).ToHashSet(StringComparer.Ordinal);
        if (labels.Count < 2)
        {
            throw new CorpusException($"{path}: \"train\" needs texts of at least two classes.");
        }

        var stranger = corpus.Validation.Concat(corpus.Test).FirstOrDefault(text => !labels.Contains(text.Label));
        return stranger is null ? corpus : throw new CorpusException($"{path}: the class \"{stranger.Label}\" has no text in \"train\".");
    }

    private static List<LabelledText> Texts(JsonElement root, string name, string path, bool isNeeded)
    {
        if (!root.TryGetProperty(name, out var list))
        {
            return isNeeded ? throw new CorpusException($"{path}: \"{name}\" is missing.") : [];
        }

        if (list.ValueKind != JsonValueKind.Array || (isNeeded && list.GetArrayLength() == 0))
        {
            throw new CorpusException($"{path}: \"{name}\" must be a list of [text, class].");
        }

        List<LabelledText> texts = new(list.GetArrayLength());
        foreach (var row in list.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != 2 || row[0].ValueKind != JsonValueKind.String || row[1].ValueKind != JsonValueKind.String)
            {
                throw new CorpusException($"{path}: row {texts.Count + 1} of \"{name}\" is not [text, class].");
            }

            texts.Add(new LabelledText(row[1].GetString()!, row[0].GetString()!));
        }

        return texts;
    }
}
