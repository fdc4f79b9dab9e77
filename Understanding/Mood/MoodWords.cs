using System.Collections.Frozen;
using System.Globalization;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Mood;

/// <summary>The words that carry a mood (<c>Data/mood.txt</c>), and those that turn or strengthen it.</summary>
internal static class MoodWords
{
    private static readonly (string Word, double Weight)[] All = [.. WordList.Lines("mood.txt")
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(static parts => (parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)))];

    /// <summary>By the token's normal form; emoji among them.</summary>
    public static FrozenDictionary<string, double> Weights { get; } = All.ToFrozenDictionary(static entry => entry.Word, static entry => entry.Weight, StringComparer.Ordinal);

    /// <summary>Signs that are no tokens, such as ":-)".</summary>
    public static (string Word, double Weight)[] Signs { get; } = [.. All.Where(static entry => !entry.Word.AsSpan().ContainsAnyExceptInRange('!', '~') && !char.IsLetter(entry.Word[0]) || entry.Word is "❤" or "☹").OrderByDescending(static entry => entry.Word.Length)];

    public static bool IsNegation(string norm) => norm is "not" or "no" or "never" or "dont" or "isnt" or "wasnt" or "arent" or "without" or "cant" or "cannot" or "didnt" or "doesnt" or "hardly" or "aint" or "wont" or "neither" or "nor" or "havent"
        or "nicht" or "kein" or "keine" or "pas" or "não" or "nao";

    public static double Boost(string norm) => norm switch
    {
        "very" or "really" or "so" or "extremely" or "totally" or "absolutely" or "completely" or "incredibly" or "utterly" or "fucking" or "bloody" or "damn" or "especially" or "deeply" or "highly" or "most" or "too" or "sehr" or "muy" or "très" or "muito" => 0.293,
        "slightly" or "somewhat" or "rather" or "fairly" or "quite" or "bit" or "kinda" or "sorta" or "little" or "partly" or "almost" or "barely" => -0.293,
        _ => 0,
    };
}
