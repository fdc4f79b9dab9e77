using System.Collections.Frozen;
using LeadBot.Dialogs.Language;
using LeadBot.Understanding;

namespace LeadBot.Dialogs;

/// <summary>
/// The approved clarifying questions of a field: <c>ask.need.again</c>, and others for more particular doubts below it
/// (<c>ask.need.again.result</c>), among which the understanding may choose.
/// </summary>
internal static class Clarifications
{
    private const string Ask = "ask.";
    private const string Again = ".again";

    /// <summary>What may be chosen for a field; empty where there is nothing to choose.</summary>
    public static IReadOnlyList<OfferedAnswer> Offered(BotLanguage language, string? asked) =>
        asked is null ? [] : language.Clarifications.GetValueOrDefault(asked, []);

    /// <summary>All choices of a language by field, made once a language: a message only looks one up.</summary>
    public static FrozenDictionary<string, IReadOnlyList<OfferedAnswer>> All(IEnumerable<string> keys, Func<string, string> words) => keys
        .Select(key => (Key: key, Field: Field(key)))
        .Where(entry => entry.Field is not null)
        .GroupBy(entry => entry.Field!, entry => entry.Key, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .ToFrozenDictionary(
            group => group.Key,
            IReadOnlyList<OfferedAnswer> (group) => [.. group.Order(StringComparer.Ordinal).Select(key => new OfferedAnswer(key, words(key)))],
            StringComparer.Ordinal);

    /// <summary>The key that was chosen, where it is an approved one of this field; else the field's first.</summary>
    public static string Key(BotLanguage language, string question, string? chosen) =>
        chosen is not null && $"{question}.again" is var first && chosen.StartsWith(first + ".", StringComparison.Ordinal) && language.Has(chosen) ? chosen : $"{question}.again";

    /// <summary>The field of <c>ask.FIELD.again</c> and of what stands below it; null for any other key.</summary>
    private static string? Field(string key)
    {
        var again = key.StartsWith(Ask, StringComparison.Ordinal) ? key.IndexOf(Again, Ask.Length, StringComparison.Ordinal) : -1;
        var end = again + Again.Length;
        return again > Ask.Length && (end == key.Length || key[end] == '.') ? key[Ask.Length..again] : null;
    }
}
