using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Matching;

namespace LeadBot.Storage.Search;

/// <summary>What of a lead is searched: a key for each value that can be filtered by, the words of its fields, and the values that are counted.</summary>
internal static class LeadTerms
{
    /// <summary>Beginnings of words are kept up to this length; what is typed beyond it finds the same.</summary>
    public const int LongestBeginning = 16;

    public const string OpenReview = "r:open";
    public const string HomePage = "p:home";

    /// <summary>Halvings of the points: a range of points is at most this many keys twice.</summary>
    public const int ScoreLevels = 7;

    private const int MostFieldWords = 400;
    private const int ShortestPhoneEnd = 6;
    private const int MostSegments = 12;

    public static string Status(LeadStatus status) => "s:" + EnumKeys.Of(status);

    public static string Outcome(Outcome outcome) => "o:" + EnumKeys.Of(outcome);

    public static string Review(LeadBot.Leads.Reviews.ReviewReason reason) => "r:" + EnumKeys.Of(reason);

    public static string Handoff(LeadBot.Leads.Handoffs.HandoffState state) => "h:" + EnumKeys.Of(state);

    public static string Channel(string channel) => "c:" + Hash(channel);

    public static string Owner(string owner) => "w:" + Hash(owner);

    public static string Campaign(string campaign) => "u:" + Hash(campaign.Trim().ToLowerInvariant());

    /// <param name="path">As <see cref="PagePath.Of"/> gives it.</param>
    public static string Page(string path) => path == "/" ? HomePage : "p:" + Hash(path.ToLowerInvariant());

    public static string Score(int level, int value) => string.Create(CultureInfo.InvariantCulture, $"n{level}:{value}");

    /// <summary>One term a value, with spaces between.</summary>
    public static string Keys(Lead lead)
    {
        var keys = new List<string> { Status(lead.Status), Channel(lead.Channel) };
        if (lead.Outcome is { } outcome)
        {
            keys.Add(Outcome(outcome));
        }

        if (lead.Routing is { } routing)
        {
            keys.Add(Owner(routing.Owner));
        }

        if (CampaignOf(lead) is { } campaign)
        {
            keys.Add(Campaign(campaign));
        }

        if (lead.Source.Page is { } page)
        {
            keys.AddRange(Pages(PagePath.Of(page)));
        }

        if (lead.Handoff is { } handoff)
        {
            keys.Add(Handoff(handoff.State));
        }

        var open = lead.Review.Where(review => review.State == "open").Select(review => Review(review.Reason)).Distinct().ToList();
        keys.AddRange(open.Count > 0 ? open.Append(OpenReview) : []);
        keys.AddRange(Enumerable.Range(0, ScoreLevels).Select(level => Score(level, Math.Clamp(lead.Score.Points, 0, 100) >> level)));
        return string.Join(' ', keys);
    }

    /// <summary>The words of all fields that hold text, with spaces between.</summary>
    public static string Words(Lead lead)
    {
        var words = new HashSet<string>();
        foreach (var (name, answer) in lead.Fields)
        {
            if (answer is not { State: FieldState.Answered, Value: FieldValue.Text or FieldValue.Choice })
            {
                continue;
            }

            var text = answer.Value.ToString()!;
            SearchWords.Collect(text, words, MostFieldWords);
            if (text.StartsWith('+') && ContactKey.Phone(text) is { } phone)
            {
                // So that a number is found without its country's code, too.
                words.UnionWith(Enumerable.Range(ShortestPhoneEnd, Math.Max(0, Math.Min(phone.Length - 1, 12) - ShortestPhoneEnd)).Select(length => phone[^length..]));
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>The values that are counted, as lines of kind and value.</summary>
    public static string Facets(Lead lead)
    {
        var lines = new List<string> { Facet("channel", lead.Channel) };
        if (lead.CapturedAt is not null)
        {
            lines.Add(Facet("status", EnumKeys.Of(lead.Status)));
        }

        if (lead.Routing is { } routing)
        {
            lines.Add(Facet("owner", routing.Owner));
        }

        if (CampaignOf(lead) is { } campaign)
        {
            lines.Add(Facet("campaign", campaign));
        }

        if (lead.Source.Page is { } page)
        {
            lines.Add(Facet("page", PagePath.Of(page)));
        }

        return string.Join('\n', lines);
    }

    /// <summary>The terms of a place as the index gets them.</summary>
    public static string Expand(string keys, params ReadOnlySpan<string> texts)
    {
        var beginnings = new HashSet<string>();
        foreach (var text in texts)
        {
            foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                for (var length = Math.Min(word.Length, LongestBeginning); length > 0 && beginnings.Add(word[..length]); length--)
                {
                    // Where one beginning is there, all shorter ones are.
                }
            }
        }

        return beginnings.Aggregate(new StringBuilder(keys), (terms, beginning) => terms.Append(' ').Append(beginning)).ToString();
    }

    private static IEnumerable<string> Pages(string path)
    {
        if (path == "/")
        {
            yield return HomePage;
            yield break;
        }

        var segments = 0;
        for (var end = path.IndexOf('/', 1); segments++ < MostSegments; end = end < 0 || end + 1 >= path.Length ? -1 : path.IndexOf('/', end + 1))
        {
            yield return Page(end < 0 ? path : path[..end]);
            if (end < 0)
            {
                break;
            }
        }
    }

    private static string? CampaignOf(Lead lead) =>
        lead.Source.Campaign.TryGetValue("utm_campaign", out var campaign) && !string.IsNullOrWhiteSpace(campaign) ? campaign.Trim() : null;

    private static string Facet(string kind, string value) => $"{kind}\t{value.Replace('\n', ' ').Replace('\t', ' ')}";

    /// <summary>Any text as one short term.</summary>
    private static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));
}
