using LeadBot.Leads;
using LeadBot.Leads.Routing;

namespace LeadBot.Bot.Settings;

/// <summary>What would have become of the newest leads under other rules. Changes nothing.</summary>
internal sealed class RoutingTrial(ILeadReader leads)
{
    private const int Most = 200;
    private const string ServiceOwner = "owner for service ";

    public async Task<RoutingPreview> RunAsync(string bot, ILeadRules proposed, CancellationToken ct)
    {
        List<Lead> tried = [];
        string? after = null;
        do
        {
            var page = await leads.ListAsync(new LeadQuery(bot, 100) { After = after }, ct);
            tried.AddRange(page.Items.Where(lead => lead.Routing is not null));
            after = page.Next;
        }
        while (after is not null && tried.Count < Most);

        var all = tried.Take(Most).Select(lead => Try(lead, proposed)).ToList();
        return new RoutingPreview(
            all.Count,
            all.Count(lead => lead.Changed),
            Counts(all, side => side.Outcome),
            Counts(all, side => side.Owner),
            [.. all.Where(lead => lead.Changed)]);
    }

    private static RoutingPreviewLead Try(Lead lead, ILeadRules proposed)
    {
        var then = proposed.Apply(lead, Facts(lead));
        var (before, after) = (Side(lead), Side(then));
        var changed = before.Outcome != after.Outcome || before.Owner != after.Owner || before.Score != after.Score;
        return new RoutingPreviewLead(lead.Id, lead.Value("name")?.ToString(), lead.Value("company")?.ToString(), lead.CreatedAt, before, after, changed);
    }

    private static RoutingSide Side(Lead lead) => new(
        EnumKeys.Of(lead.Routing!.Outcome), lead.Routing.Rule, lead.Routing.Owner, lead.Score.Points, lead.Routing.Because);

    // A lead keeps what was decided and why, not the conversation's own notes: what decided the owner stands among the reasons.
    private static LeadFacts Facts(Lead lead) => new()
    {
        Escalation = lead.Routing!.Outcome == Outcome.Escalated
            ? lead.Routing.Because.Select(why => why.StartsWith("escalation ", StringComparison.Ordinal) ? EnumKeys.Find<Leads.Handoffs.EscalationReason>(why["escalation ".Length..]) : null)
                .FirstOrDefault(reason => reason is not null)
            : null,
        ExistingCustomer = lead.Kind == LeadKind.Customer,
        Service = lead.Value("service")?.ToString()
            ?? lead.Routing.Because.FirstOrDefault(why => why.StartsWith(ServiceOwner, StringComparison.Ordinal))?[ServiceOwner.Length..],
        UnresolvedQuestion = lead.Brief?.UnresolvedQuestion,
    };

    private static List<CountChange> Counts(List<RoutingPreviewLead> all, Func<RoutingSide, string> of) =>
        [.. all.SelectMany(lead => new[] { of(lead.Before), of(lead.After) }).Distinct().Order(StringComparer.Ordinal)
            .Select(key => new CountChange(key, all.Count(lead => of(lead.Before) == key), all.Count(lead => of(lead.After) == key)))];
}
