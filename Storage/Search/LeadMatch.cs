using LeadBot.Leads;
using LeadBot.Leads.Matching;

namespace LeadBot.Storage.Search;

/// <summary>The filters of a query as an expression over the index: all terms must stand at a place.</summary>
internal static class LeadMatch
{
    public const int MostWords = 8;

    private const int MostPoints = 100;
    private const int AllPoints = (1 << LeadTerms.ScoreLevels) - 1;

    /// <summary>Null where nothing is asked for that only the index knows: dates, one status or one outcome have indexes of their own.</summary>
    public static string? Of(LeadQuery query)
    {
        var words = SearchWords.OfQuery(query.Text ?? "", MostWords);
        var terms = new List<string>();
        Add(query.Channel, LeadTerms.Channel);
        Add(query.Owner, LeadTerms.Owner);
        Add(query.Campaign, LeadTerms.Campaign);
        Add(query.Page, page => LeadTerms.Page(PagePath.Of(page.Contains("://", StringComparison.Ordinal) ? page : "/" + page.TrimStart('/'))));
        if (query.HasOpenReview)
        {
            terms.Add(Term(LeadTerms.OpenReview));
        }

        if (query.Review is { } review)
        {
            terms.Add(Term(LeadTerms.Review(review)));
        }

        if (query.Handoff is { } handoff)
        {
            terms.Add(Term(LeadTerms.Handoff(handoff)));
        }

        var (least, most) = (query.MinScore ?? 0, query.MaxScore ?? MostPoints);
        if (least > 0 || most < MostPoints)
        {
            terms.Add(Range(least, most));
        }

        terms.AddRange(words.Select(word => Term(word.Length > LeadTerms.LongestBeginning ? word[..LeadTerms.LongestBeginning] : word)));
        if (terms.Count == 0 && (query.Status is null || query.Outcome is null))
        {
            return null;
        }

        if (query.Status is { } status)
        {
            terms.Add(Term(LeadTerms.Status(status)));
        }

        if (query.Outcome is { } outcome)
        {
            terms.Add(Term(LeadTerms.Outcome(outcome)));
        }

        return string.Join(" AND ", terms.Distinct());

        void Add(string? value, Func<string, string> key)
        {
            if (value is not null)
            {
                terms.Add(Term(key(value)));
            }
        }
    }

    /// <summary>A range as few halves, quarters and so on of the scale, each of which is one term.</summary>
    private static string Range(int least, int most)
    {
        var parts = new List<string>();
        var (low, high, level) = (least, most == MostPoints ? AllPoints : most, 0);
        while (low <= high)
        {
            if (level == LeadTerms.ScoreLevels - 1)
            {
                parts.AddRange(Enumerable.Range(low, high - low + 1).Select(value => Term(LeadTerms.Score(level, value))));
                break;
            }

            if (low % 2 == 1)
            {
                parts.Add(Term(LeadTerms.Score(level, low++)));
            }

            if (high % 2 == 0)
            {
                parts.Add(Term(LeadTerms.Score(level, high--)));
            }

            if (low > high)
            {
                break;
            }

            (low, high, level) = (low >> 1, high >> 1, level + 1);
        }

        return $"({string.Join(" OR ", parts)})";
    }

    /// <summary>Terms are letters, digits, ':' and '_': nothing in them closes the quotes.</summary>
    private static string Term(string term) => $"\"{term}\"";
}
