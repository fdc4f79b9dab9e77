using System.Text.RegularExpressions;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Language;

/// <summary>
/// What may stand in an approved text beside its words: the owner's own settings and what follows from them, and nothing that a visitor said. So
/// no visitor can put a word into the bot's mouth.
/// </summary>
internal static partial class Placeholders
{
    public const string Languages = "languages";

    /// <summary>When somebody is there next, from an owner's hours: known in the turn alone, so a text with it is there in that turn alone.</summary>
    public const string Opening = "opening";

    public static IReadOnlyList<string> All { get; } = ["bot", "company", "privacy", "hours", "prices", Languages, Opening];

    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The text with the settings filled in; null where one of them is empty, so that there is nothing to say.</summary>
    public static string? Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var isComplete = true;
        var filled = Pattern().Replace(text, match =>
        {
            var value = values.GetValueOrDefault(match.Groups[1].Value, "");
            isComplete &= value.Length > 0;
            return value;
        });
        return isComplete ? filled : null;
    }

    public static Dictionary<string, string> Values(BotProfile profile, string locale) => new()
    {
        ["bot"] = profile.Name,
        ["company"] = profile.Company,
        ["privacy"] = profile.PrivacyUrl,
        ["hours"] = profile.HoursIn(locale),
        ["prices"] = profile.PricesUrl,
    };

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Pattern();
}
