using LeadBot.Leads;
using LeadBot.Leads.Measurements;

namespace LeadBot.Dialogs.Turns;

/// <summary>Writes the rules' outcome on the lead where the conversation stops or ends, and into its history.</summary>
internal static class Outcomes
{
    public static Lead Decide(Lead lead, VisitorTurn turn)
    {
        // While questions go on nothing is decided; what was decided in the episode before stays until it is decided again.
        if (lead.Routing is null || !(turn.Settles || turn.OpensTransfer || lead.SettledAt is not null || lead.Routing.Outcome == Outcome.Escalated))
        {
            return lead;
        }

        var outcome = lead.Routing.Outcome;
        var note = $"episode {lead.Episode}: {lead.Routing.Rule}";
        if (lead.Outcome == outcome && lead.History.Any(entry => entry.Outcome == outcome && entry.Note == note))
        {
            return lead;
        }

        turn.Measure(
            EventKinds.LeadSettled,
            ("outcome", EnumKeys.Of(outcome)), ("fit", EnumKeys.Of(lead.Routing.Fit)), ("rule", lead.Routing.Rule), ("owner", lead.Routing.Owner), ("score", lead.Score.Points));
        return lead with
        {
            Outcome = outcome,
            History = [.. lead.History, new HistoryEntry { At = turn.Now, By = "bot", Outcome = outcome, Note = note }],
        };
    }
}
