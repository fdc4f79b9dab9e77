using System.Collections.Frozen;
using LeadBot.Dialogs.Language;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>All approved answers of one bot, as they were read at one time.</summary>
public sealed class AnswerBook
{
    private readonly FrozenDictionary<string, ApprovedAnswer> _answers;
    private readonly FrozenSet<string> _promises;
    private readonly Dictionary<string, AnswerIndex> _byLanguage;

    /// <param name="locale">The bot's own, for answers that name none.</param>
    /// <param name="names">Words for the firm itself, which say no more than "you" ("what does Northlight do").</param>
    public AnswerBook(IEnumerable<ApprovedAnswer> answers, string locale, IEnumerable<string> names)
    {
        _answers = answers.ToFrozenDictionary(answer => answer.Key, StringComparer.Ordinal);
        _promises = _answers.Values.SelectMany(answer => Promises.Find(answer.Text)).ToFrozenSet(StringComparer.Ordinal);
        var firm = names.SelectMany(AnswerWords.Cut).ToHashSet(StringComparer.Ordinal);
        _byLanguage = _answers.Values.OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .GroupBy(answer => Language(answer.Locale ?? locale), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => new AnswerIndex([.. group], group.Key, firm), StringComparer.OrdinalIgnoreCase);
    }

    public static AnswerBook Empty { get; } = new([], "en", []);

    public int Count => _answers.Count;

    public ApprovedAnswer? Find(string key) => _answers.GetValueOrDefault(key);

    /// <summary>The answer to a question in the visitor's words; null where none clearly fits: a colleague answers then.</summary>
    /// <param name="today">An answer is not said after its last day.</param>
    public ApprovedAnswer? Match(string question, string locale, DateOnly today) =>
        _byLanguage.TryGetValue(Language(locale), out var index) && index.Find(question, today) is { } found ? found : null;

    /// <summary>The answer of this key, where it may be said in this language today.</summary>
    public ApprovedAnswer? Find(string key, string locale, DateOnly today) =>
        Find(key) is { } answer && !(answer.Until < today) && _byLanguage.TryGetValue(Language(locale), out var index) && index.Holds(answer) ? answer : null;

    /// <summary>Answers that may fit, likeliest first, for a reader that chooses better than words in common do.</summary>
    public IReadOnlyList<ApprovedAnswer> Nearest(string question, string locale, DateOnly today, int most) =>
        _byLanguage.TryGetValue(Language(locale), out var index) ? index.Nearest(question, today, most) : [];

    /// <summary>True where these words of a promise stand in an answer.</summary>
    internal bool HoldsPromise(string words) => _promises.Contains(words);

    private static string Language(string locale) => locale.Split('-', '_')[0];
}
