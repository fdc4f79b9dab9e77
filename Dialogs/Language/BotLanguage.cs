using System.Collections.Frozen;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding;

namespace LeadBot.Dialogs.Language;

/// <summary>
/// One language as one bot speaks it: every text of the file with the bot's settings filled in, ready to be said and to be recognised.
/// A text that needs a setting which is empty is not there.
/// </summary>
public sealed class BotLanguage
{
    private readonly FrozenDictionary<string, string[]> _texts;
    private readonly FrozenSet<string> _all;
    private readonly FrozenSet<string> _promises;

    /// <param name="languages">The names of all languages of the bot, as this language lists them.</param>
    internal BotLanguage(ApprovedLanguage file, BotProfile profile, string languages)
    {
        Locale = file.Locale;
        var values = Placeholders.Values(profile, file.Locale);
        values[Placeholders.Languages] = languages;
        _texts = file.Keys
            .Select(key => (Key: key, Texts: file.Variations(key).Select(text => Placeholders.Fill(text, values)).OfType<string>().ToArray()))
            .Where(entry => entry.Texts.Length > 0)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Texts, StringComparer.Ordinal);
        Clarifications = Dialogs.Clarifications.All(_texts.Keys, key => _texts[key][0]);
        _all = _texts.Values.SelectMany(texts => texts).ToFrozenSet(StringComparer.Ordinal);
        _promises = _all.SelectMany(Promises.Find).ToFrozenSet(StringComparer.Ordinal);
    }

    public string Locale { get; }

    /// <summary>By field, the clarifying questions among which may be chosen.</summary>
    internal FrozenDictionary<string, IReadOnlyList<OfferedAnswer>> Clarifications { get; }

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>All variations of a text; empty where the bot has nothing to say under that key.</summary>
    public IReadOnlyList<string> Variations(string key) => _texts.GetValueOrDefault(key, []);

    /// <summary>One variation. The same seed gives the same one.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text; the check at start should have said so.</exception>
    public ApprovedText Pick(string key, uint seed) => _texts.TryGetValue(key, out var variations)
        ? new ApprovedText(key, variations[(int)(seed % (uint)variations.Length)])
        : throw new KeyNotFoundException($"The approved language \"{Locale}\" has no text \"{key}\".");

    /// <summary>True where the words are one whole text of this language, as a button or a line on a card is.</summary>
    public bool Holds(string text) => _all.Contains(text);

    /// <summary>True where these words of a promise stand in an approved text.</summary>
    internal bool HoldsPromise(string words) => _promises.Contains(words);
}
