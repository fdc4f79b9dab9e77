using LeadBot.Dialogs.Language;
using LeadBot.Understanding;

namespace LeadBot.Dialogs;

/// <summary>
/// The approved clarifying questions of a field: <c>ask.need.again</c>, and others for more particular doubts below it
/// (<c>ask.need.again.result</c>), among which the understanding may choose.
/// </summary>
internal static class Clarifications
{
    /// <summary>What may be chosen for a field; empty where there is nothing to choose.</summary>
    public static IReadOnlyList<OfferedAnswer> Offered(BotLanguage language, string? asked)
    {
        var keys = asked is null ? [] : language.Keys.Where(key => IsFor(key, asked)).Order(StringComparer.Ordinal).ToList();
        return keys.Count < 2 ? [] : [.. keys.Select(key => new OfferedAnswer(key, language.Variations(key)[0]))];
    }

    /// <summary>The key that was chosen, where it is an approved one of this field; else the field's first.</summary>
    public static string Key(BotLanguage language, string question, string? chosen) =>
        chosen is not null && $"{question}.again" is var first && chosen.StartsWith(first + ".", StringComparison.Ordinal) && language.Has(chosen) ? chosen : $"{question}.again";

    private static bool IsFor(string key, string asked) =>
        key.StartsWith($"ask.{asked}.again", StringComparison.Ordinal) && key.Length is var length && (length == $"ask.{asked}.again".Length || key[$"ask.{asked}.again".Length] == '.');
}
