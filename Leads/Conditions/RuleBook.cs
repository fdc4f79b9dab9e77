using LeadBot.Leads.Briefs;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;

namespace LeadBot.Leads.Conditions;

/// <summary>One bot's settings as they were read, with every condition parsed. Rebuilt when any of them is read anew.</summary>
internal sealed class RuleBook
{
    private readonly object[] _madeFrom;

    public RuleBook(BotProfile profile, RoutingOptions routing, ScoringOptions scoring, ReviewOptions review, OwnersOptions owners)
    {
        _madeFrom = [profile, routing, scoring, review, owners];
        Profile = profile;
        Review = review;
        Router = new Router(RuleCompiler.Routing(routing, profile), routing, owners);
        Scorer = new LeadScorer(RuleCompiler.Scoring(scoring, profile));
        Brief = new BriefWriter(profile, BriefTemplates.English);
    }

    public BotProfile Profile { get; }

    public ReviewOptions Review { get; }

    public Router Router { get; }

    public LeadScorer Scorer { get; }

    public BriefWriter Brief { get; }

    /// <summary>True while it was made from these very objects; the options monitor gives new ones after a change.</summary>
    public bool IsOf(params ReadOnlySpan<object> settings)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            if (!ReferenceEquals(settings[i], _madeFrom[i]))
            {
                return false;
            }
        }

        return true;
    }
}
