using System.Reflection;
using LeadBot.Understanding.Classification;

namespace LeadBot.Understanding.Intents;

/// <summary>LeadBot's own trained intent classifier, <c>Data/intents/model.bin</c>: what <c>train-intents --write</c> wrote.</summary>
internal static class IntentModel
{
    private static readonly Lazy<TextClassifier> Loaded = new(Load);

    /// <summary>Loaded at the first use, in some hundredths of a second.</summary>
    public static TextClassifier Current => Loaded.Value;

    private static TextClassifier Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("LeadBot.Understanding.Data.intents.model.bin")
            ?? throw new InvalidOperationException("The intent model is not embedded in LeadBot.Understanding. Write it with: train-intents --write Understanding/Data/intents/model.bin");
        return TextClassifier.Read(stream);
    }
}
