using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadBot.Dialogs.Language;

/// <summary>All that the bot says in one language, as it was approved. The only source of words that reach a visitor.</summary>
public sealed partial class ApprovedLanguage(string locale, bool isApproved, IReadOnlyDictionary<string, IReadOnlyList<string>> texts)
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    public string Locale { get; } = locale;

    /// <summary>False for a draft, which no bot may use.</summary>
    public bool IsApproved { get; } = isApproved;

    public IEnumerable<string> Keys => _texts.Keys;

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>All variations of a text, placeholders unfilled; empty where the language has no such text.</summary>
    public IReadOnlyList<string> Variations(string key) => _texts.TryGetValue(key, out var variations) ? variations : [];

    /// <summary>One variation with its placeholders filled. The same seed gives the same one.</summary>
    /// <param name="values">Placeholders by name: the bot's own settings, never a sentence.</param>
    /// <exception cref="KeyNotFoundException">The language has no such text; the check at start should have said so.</exception>
    public ApprovedText Pick(string key, uint seed, IReadOnlyDictionary<string, string> values)
    {
        if (!_texts.TryGetValue(key, out var variations))
        {
            throw new KeyNotFoundException($"The approved language \"{Locale}\" has no text \"{key}\".");
        }

        var text = variations[(int)(seed % (uint)variations.Count)];
        return new ApprovedText(key, Placeholder().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, "")));
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    internal static partial Regex Placeholder();
}
