using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>The words of a question that tell it from others: small letters, without accents, filling words and endings.</summary>
internal sealed class AnswerWords
{
    private const int MaxLength = 1000;

    private static readonly FrozenDictionary<string, FrozenSet<string>> s_filling = ReadFilling();

    private readonly FrozenSet<string> _filling;
    private readonly IReadOnlySet<string> _firm;
    private readonly string _language;

    private AnswerWords(string language, IReadOnlySet<string> firm) =>
        (_language, _firm, _filling) = (language, firm, s_filling.GetValueOrDefault(language, FrozenSet<string>.Empty));

    public static AnswerWords For(string language, IReadOnlySet<string> firm) => new(language.ToLowerInvariant(), firm);

    /// <summary>Stems in the order of the text, each once. A question of filling words alone ("what do you do") keeps them all.</summary>
    public List<string> Terms(string text)
    {
        var words = Cut(text).Select(word => _firm.Contains(word) ? "you" : word).ToList();
        var telling = words.Where(word => !_filling.Contains(word) && word != "you").ToList();
        return [.. (telling.Count > 0 ? telling.Select(Stem) : words.Select(word => "=" + word)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Words in small letters without accents; "ß" is "ss".</summary>
    public static List<string> Cut(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in (text.Length <= MaxLength ? text : text[..MaxLength]).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c == 'ß' ? "ss" : char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    // Light on purpose: what it does not bring together, another wording of the question does.
    private string Stem(string word) => _language switch
    {
        "en" => StemEnglish(word),
        "de" => Without(word, 4, "ern", "en", "er", "es", "em", "e", "n", "s"),
        "es" or "pt" => Without(word, 4, "es", "os", "as", "s", "o", "a", "e"),
        "fr" => Without(word, 4, "es", "s", "e", "x"),
        _ => word,
    };

    private static string StemEnglish(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 5 } when word.EndsWith("ing", StringComparison.Ordinal) => Undouble(word[..^3]),
        { Length: > 4 } when word.EndsWith("ed", StringComparison.Ordinal) => Undouble(word[..^2]),
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => Without(word[..^1], 4, "e"),
        _ => Without(word, 4, "e"),
    };

    private static string Undouble(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;

    private static string Without(string word, int atLeast, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length >= atLeast - 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static FrozenDictionary<string, FrozenSet<string>> ReadFilling()
    {
        using var stream = typeof(AnswerWords).Assembly.GetManifestResourceStream("LeadBot.Dialogs.Answers.Approved.filling.txt")
            ?? throw new InvalidOperationException("The list of filling words is not embedded in LeadBot.Dialogs.");
        using var reader = new StreamReader(stream);
        Dictionary<string, HashSet<string>> lists = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                var list = lists.TryGetValue(line[..colon], out var known) ? known : lists[line[..colon]] = new(StringComparer.Ordinal);
                list.UnionWith(Cut(line[(colon + 1)..]));
            }
        }

        return lists.ToFrozenDictionary(list => list.Key, list => list.Value.ToFrozenSet(StringComparer.Ordinal));
    }
}
