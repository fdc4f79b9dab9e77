using System.Text.RegularExpressions;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Intents;

/// <summary>
/// Whether two messages ask the same thing in other words: their content words, without endings, typing errors and order, weighted by how much
/// each says of what is asked. Two questions of which each has a word of its own that the other lacks are two questions.
/// </summary>
public static partial class SameQuestion
{
    private const double Enough = 0.66;
    private const double EnoughOfLonger = 0.45;
    private const double Little = 0.4;
    private const double Distinctive = 0.9;
    private const int MostWords = 60;

    private static readonly WordList Filling = WordList.Load("stopwords");

    [GeneratedRegex(@"^\W*(?:(?:so|ok|okay|hello|but|and|well|please|sorry|as|like|once|i|i'll|i've|let me|my|the|same|question)\s+){0,4}(?:again|repeat|repeating|said|asked|ask again|question was|question is|question|nochmal|noch einmal|otra vez|encore|de novo)\b\W*(?:before|earlier|already|my question|the question|it)?\W*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opening { get; }

    /// <summary>True where both ask the same.</summary>
    public static bool Same(string a, string b) => Same(a, b, Enough, EnoughOfLonger);

    /// <summary>True where the second begins by saying that it was asked before ("again:", "as I said"): then less has to be the same.</summary>
    public static bool IsAgain(string text) => Opening.IsMatch(Cut(text)) && !string.IsNullOrWhiteSpace(text);

    /// <summary>True where one asks the other again and says so.</summary>
    public static bool Repeats(string said, string earlier) => IsAgain(said) && Same(said, earlier, Little, Little / 2);

    private static bool Same(string a, string b, double enough, double enoughOfLonger)
    {
        var first = Content(a);
        var second = Content(b);
        if (first.Count == 0 || second.Count == 0)
        {
            return string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        double shared = 0;
        var (ownOfFirst, ownOfSecond) = (Distinct(first, second), Distinct(second, first));
        foreach (var word in first)
        {
            shared += second.Exists(other => other.IsLike(word)) ? word.Weight : 0;
        }

        var (weightOfFirst, weightOfSecond) = (first.Sum(static word => word.Weight), second.Sum(static word => word.Weight));
        return shared > 0 && !(ownOfFirst && ownOfSecond) && (shared >= Distinctive || Math.Max(weightOfFirst, weightOfSecond) < Distinctive + Little)
            && shared >= enough * Math.Min(weightOfFirst, weightOfSecond) && shared >= (enoughOfLonger * Math.Max(weightOfFirst, weightOfSecond)) - Little;
    }

    /// <summary>True where one has a telling word that the other lacks.</summary>
    private static bool Distinct(List<QuestionWord> words, List<QuestionWord> others) =>
        words.Exists(word => word.Weight >= Distinctive && !others.Exists(other => other.IsLike(word)));

    private static List<QuestionWord> Content(string text)
    {
        text = Cut(text);
        var opening = Opening.Match(text);
        List<QuestionWord> words = [];
        foreach (var token in Tokeniser.Cut(opening.Success && opening.Length < text.Length ? text[opening.Length..] : text))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Email or TokenKind.Url && words.Count < MostWords)
            {
                var word = QuestionWord.Of(token.Norm, token.Kind);
                if ((word.IsGrouped || !Filling.Contains(token.Norm)) && token.Norm is not ("please" or "again" or "still" or "question" or "asked" or "btw" or "also" or "much" or "many" or "kindly" or "exactly" or "ever" or "actually" or "possible" or "able") | word.IsGrouped
                    && !words.Contains(word))
                {
                    words.Add(word);
                }
            }
        }

        return words;
    }

    private static string Cut(string text) => text.Length <= Message.MaxLength ? text : text[..Message.MaxLength];
}
