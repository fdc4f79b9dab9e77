using System.Collections.Frozen;

namespace LeadBot.Dialogs.Language;

/// <summary>A language file: all that may be said in one language, placeholders unfilled.</summary>
public sealed class ApprovedLanguage(string locale, bool isApproved, IReadOnlyDictionary<string, IReadOnlyList<string>> texts)
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    public string Locale { get; } = locale;

    /// <summary>False for a draft, which a bot uses only where its settings list it (<c>Bots:{bot}:Locales</c>).</summary>
    public bool IsApproved { get; } = isApproved;

    public IEnumerable<string> Keys => _texts.Keys;

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The same language with some texts in the place of its own.</summary>
    internal ApprovedLanguage With(IEnumerable<KeyValuePair<string, IList<string>>> own)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>(_texts, StringComparer.Ordinal);
        foreach (var (key, variations) in own.Where(text => text.Value.Count > 0))
        {
            texts[key] = [.. variations];
        }

        return new ApprovedLanguage(Locale, IsApproved, texts);
    }

    /// <summary>All variations of a text; empty where the language has no such text.</summary>
    public IReadOnlyList<string> Variations(string key) => _texts.TryGetValue(key, out var variations) ? variations : [];
}
