namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>
/// Finds the approved question that a visitor's question means, by BM25 over the wordings of all questions. The score is measured against
/// what the visitor's question would score on itself: 1 means that all of it was found, whatever the number of answers.
/// </summary>
internal sealed class AnswerIndex
{
    /// <summary>How much of the visitor's question must be in the approved one. A wrong answer is worse than a colleague's.</summary>
    public const double Threshold = 0.6;

    /// <summary>How much of the approved question must be in the visitor's.</summary>
    public const double Coverage = 0.5;

    /// <summary>How far the second-best answer must be behind.</summary>
    public const double Margin = 0.08;

    private const double Saturation = 1.2; // BM25's k1
    private const double LengthWeight = 0.3; // BM25's b; questions are all short

    private readonly AnswerWords _words;
    private readonly List<Wording> _wordings = [];
    private readonly Dictionary<string, double> _weights;
    private readonly double _unknown;
    private readonly double _averageLength;

    public AnswerIndex(IReadOnlyList<ApprovedAnswer> answers, string language, IReadOnlySet<string> firm)
    {
        _words = AnswerWords.For(language, firm);
        foreach (var answer in answers)
        {
            _wordings.AddRange(answer.Questions.Select(question => new Wording(answer, _words.Terms(question))));
        }

        // A word counts by the answers that it stands in, so that more wordings of one question do not make its words weaker.
        var seen = answers.Select(answer => _wordings.Where(wording => wording.Answer == answer).SelectMany(wording => wording.Terms).ToHashSet(StringComparer.Ordinal)).ToList();
        _weights = seen.SelectMany(terms => terms).Distinct(StringComparer.Ordinal)
            .ToDictionary(term => term, term => Weight(answers.Count, seen.Count(terms => terms.Contains(term))), StringComparer.Ordinal);
        _unknown = Weight(answers.Count, 0);
        _averageLength = _wordings.Count == 0 ? 1 : Math.Max(1, _wordings.Average(wording => wording.Terms.Count));
    }

    public ApprovedAnswer? Find(string question, DateOnly today)
    {
        var asked = _words.Terms(question);
        if (asked.Count == 0)
        {
            return null;
        }

        var perfect = Score(asked, asked);
        ApprovedAnswer? best = null;
        double first = 0, second = 0;
        foreach (var wording in _wordings)
        {
            if (wording.Answer.Until < today)
            {
                continue;
            }

            var share = Math.Min(1, Score(asked, wording.Terms) / perfect);
            var score = share >= Threshold && Covered(asked, wording.Terms) >= Coverage ? share : 0;
            if (score > first)
            {
                second = wording.Answer == best ? second : first;
                (first, best) = (score, wording.Answer);
            }
            else if (score > second && wording.Answer != best)
            {
                second = score;
            }
        }

        return first - second >= Margin ? best : null;
    }

    public bool Holds(ApprovedAnswer answer) => _wordings.Exists(wording => wording.Answer == answer);

    /// <summary>Answers that have any word of the question, likeliest first.</summary>
    public IReadOnlyList<ApprovedAnswer> Nearest(string question, DateOnly today, int most)
    {
        var asked = _words.Terms(question);
        return
        [
            .. _wordings.Where(wording => !(wording.Answer.Until < today))
                .Select(wording => (wording.Answer, Score: Score(asked, wording.Terms)))
                .Where(found => found.Score > 0)
                .GroupBy(found => found.Answer)
                .OrderByDescending(group => group.Max(found => found.Score))
                .Select(group => group.Key)
                .Take(most),
        ];
    }

    private double Score(List<string> asked, List<string> wording)
    {
        var sum = 0.0;
        var length = Saturation * (1 - LengthWeight + (LengthWeight * wording.Count / _averageLength));
        foreach (var term in asked)
        {
            var times = wording.Count(other => other == term);
            sum += times == 0 ? 0 : Weight(term) * times * (Saturation + 1) / (times + length);
        }

        return sum;
    }

    private double Covered(List<string> asked, List<string> wording) =>
        wording.Where(asked.Contains).Sum(Weight) / wording.Sum(Weight);

    private double Weight(string term) => _weights.GetValueOrDefault(term, _unknown);

    private static double Weight(int answers, int with) => Math.Log(1 + ((answers - with + 0.5) / (with + 0.5)));

    private readonly record struct Wording(ApprovedAnswer Answer, List<string> Terms);
}
