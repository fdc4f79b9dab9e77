using System.Collections.Concurrent;
using LeadBot.Leads.Conditions;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Scoring;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Routing;

/// <summary>Puts score, routing, review and brief together, by the settings of the lead's bot.</summary>
internal sealed class LeadRules(
    IOptionsMonitor<BotProfile> profiles,
    IOptionsMonitor<RoutingOptions> routing,
    IOptionsMonitor<ScoringOptions> scoring,
    IOptionsMonitor<ReviewOptions> reviews,
    IOptionsMonitor<OwnersOptions> owners) : ILeadRules
{
    private readonly ConcurrentDictionary<string, RuleBook> _books = new(StringComparer.Ordinal);

    public Lead Apply(Lead lead, LeadFacts facts)
    {
        var book = Book(lead.Bot);
        var seen = new ConditionFacts(lead, facts, book.Profile);
        var after = lead with
        {
            Score = book.Scorer.Score(seen),
            Routing = book.Router.Decide(seen),
            Review = ReviewFinder.Find(seen, book.Review),
        };
        return after with { Brief = book.Brief.Write(seen with { Lead = after }) };
    }

    private RuleBook Book(string bot)
    {
        var (profile, route, score, review, all) =
            (profiles.Get(bot), routing.Get(bot), scoring.Get(bot), reviews.Get(bot), owners.CurrentValue);
        if (_books.TryGetValue(bot, out var book) && book.IsOf(profile, route, score, review, all))
        {
            return book;
        }

        return _books[bot] = new RuleBook(profile, route, score, review, all);
    }
}
