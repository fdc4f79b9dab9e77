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
    private const string Slot = "{" + Placeholders.Opening + "}";

    private readonly FrozenDictionary<string, string[]> _texts;
    private readonly FrozenSet<string> _all;
    private readonly FrozenSet<string> _promises;
    private readonly FrozenDictionary<string, string[]> _timed;
    private readonly FrozenDictionary<string, string[]> _now = FrozenDictionary<string, string[]>.Empty;

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
        _timed = file.Keys
            .Select(key => (Key: key, Texts: file.Variations(key).Where(IsTimed).Select(text => Placeholders.Fill(text, Waiting(values))).OfType<string>().ToArray()))
            .Where(entry => entry.Texts.Length > 0)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Texts, StringComparer.Ordinal);
        Clarifications = Dialogs.Clarifications.All(_texts.Keys, key => _texts[key][0]);
        _all = _texts.Values.SelectMany(texts => texts).ToFrozenSet(StringComparer.Ordinal);
        _promises = _all.SelectMany(Promises.Find).ToFrozenSet(StringComparer.Ordinal);
    }

    private BotLanguage(BotLanguage always, string opening)
    {
        (Locale, Clarifications, _texts, _all, _promises, _timed) =
            (always.Locale, always.Clarifications, always._texts, always._all, always._promises, always._timed);
        _now = _timed.ToFrozenDictionary(
            entry => entry.Key,
            entry => entry.Value.Select(text => text.Replace(Slot, opening, StringComparison.Ordinal)).ToArray(),
            StringComparer.Ordinal);
    }

    public string Locale { get; }

    /// <summary>By field, the clarifying questions among which may be chosen.</summary>
    internal FrozenDictionary<string, IReadOnlyList<OfferedAnswer>> Clarifications { get; }

    /// <summary>The same language in a turn that knows when somebody is there next.</summary>
    /// <param name="opening">Made from an owner's hours (<see cref="OpeningWords"/>), and of nothing that anybody typed.</param>
    internal BotLanguage With(string? opening) => opening is null ? this : new BotLanguage(this, opening);

    public bool Has(string key) => _texts.ContainsKey(key) || _now.ContainsKey(key);

    /// <summary>All variations of a text; empty where the bot has nothing to say under that key.</summary>
    public IReadOnlyList<string> Variations(string key) => _texts.GetValueOrDefault(key) ?? _now.GetValueOrDefault(key, []);

    /// <summary>One variation. The same seed gives the same one.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text; the check at start should have said so.</exception>
    public ApprovedText Pick(string key, uint seed) => Variations(key) is { Count: > 0 } variations
        ? new ApprovedText(key, variations[(int)(seed % (uint)variations.Count)])
        : throw new KeyNotFoundException($"The approved language \"{Locale}\" has no text \"{key}\".");

    /// <summary>True where the words are one whole text of this language, as a button or a line on a card is.</summary>
    public bool Holds(string text) => _all.Contains(text);

    /// <summary>True where these words of a promise stand in an approved text.</summary>
    internal bool HoldsPromise(string words) =>
        _promises.Contains(words) || _now.Values.Any(texts => texts.SelectMany(Promises.Find).Contains(words, StringComparer.Ordinal));

    private static bool IsTimed(string text) => Placeholders.In(text).Contains(Placeholders.Opening);

    // The slot stays as it is until a turn knows what stands in it.
    private static Dictionary<string, string> Waiting(Dictionary<string, string> values) => new(values) { [Placeholders.Opening] = Slot };
}
