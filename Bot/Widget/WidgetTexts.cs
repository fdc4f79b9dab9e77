using System.Collections.Frozen;
using System.Text.Json;

namespace LeadBot.Bot.Widget;

/// <summary>What launcher and frame say themselves, in the languages that the bot speaks: <c>Texts/*.json</c>.</summary>
internal sealed class WidgetTexts
{
    private const string Folder = "widget/texts/";
    private const string Launcher = "launcher.";
    private const string Script = "script.";

    private static readonly FrozenDictionary<string, WidgetTexts> All = Read();
    private readonly IReadOnlyDictionary<string, string> _texts;

    private WidgetTexts(string locale, IReadOnlyDictionary<string, string> texts)
    {
        Locale = locale;
        _texts = texts;
        ForLauncher = Part(Launcher);
        ForScript = Part(Script);
    }

    /// <summary>A language, such as <c>de</c>.</summary>
    public string Locale { get; }

    public IReadOnlyDictionary<string, string> ForLauncher { get; }

    /// <summary>Of the frame's script.</summary>
    public IReadOnlyDictionary<string, string> ForScript { get; }

    /// <summary>The texts of the frame's page, by the names of its placeholders.</summary>
    public IEnumerable<KeyValuePair<string, string>> ForPage => _texts.Where(text => !text.Key.Contains('.', StringComparison.Ordinal));

    public static IEnumerable<string> Locales => All.Keys;

    /// <summary>The texts of a language, of <c>de</c> for <c>de-AT</c>; English where there are none.</summary>
    public static WidgetTexts For(string locale) => All.GetValueOrDefault(locale.Split('-', '_')[0]) ?? All["en"];

    private Dictionary<string, string> Part(string name) =>
        _texts.Where(text => text.Key.StartsWith(name, StringComparison.Ordinal)).ToDictionary(text => text.Key[name.Length..], text => text.Value);

    private static FrozenDictionary<string, WidgetTexts> Read()
    {
        var assembly = typeof(WidgetTexts).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var texts = JsonSerializer.Deserialize(stream, WidgetJson.Default.DictionaryStringString)!;
            return new WidgetTexts(Path.GetFileNameWithoutExtension(name), texts);
        }).ToFrozenDictionary(texts => texts.Locale, StringComparer.OrdinalIgnoreCase);
    }
}
