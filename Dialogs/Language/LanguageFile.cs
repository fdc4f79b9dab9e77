using System.Text.Json;

namespace LeadBot.Dialogs.Language;

/// <summary>Reads a language file: <c>{"locale": "en", "approved": true, "texts": {"ask.email": ["…", "…"]}}</c>.</summary>
public static class LanguageFile
{
    /// <exception cref="FormatException">The file is no JSON of that shape; the message names the file and the place.</exception>
    public static ApprovedLanguage Read(string name, Stream content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var text in root.GetProperty("texts").EnumerateObject())
            {
                if (!texts.TryAdd(text.Name, Variations(name, text)))
                {
                    throw new FormatException($"{name}: \"{text.Name}\" stands there twice.");
                }
            }

            return new ApprovedLanguage(root.GetProperty("locale").GetString()!, root.GetProperty("approved").GetBoolean(), texts);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"{name} is not a language file: {e.Message}", e);
        }
    }

    private static List<string> Variations(string name, JsonProperty text)
    {
        var variations = text.Value.ValueKind == JsonValueKind.Array
            ? text.Value.EnumerateArray().Select(variation => variation.ValueKind == JsonValueKind.String ? variation.GetString()! : "").ToList()
            : [];
        return variations.Count > 0 && !variations.Any(string.IsNullOrWhiteSpace)
            ? variations
            : throw new FormatException($"{name}: \"{text.Name}\" must be a list of one or more texts, none of them empty.");
    }
}
