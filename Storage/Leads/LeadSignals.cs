using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Tells whoever shows a handoff that something about it was committed.</summary>
internal static class LeadSignals
{
    public static void RaiseAfterCommit(this IEnumerable<ILeadSignal> signals, IWriteSession session, string bot, string handoffId) => session.AfterCommit(() =>
    {
        foreach (var signal in signals)
        {
            signal.Raise(new LeadHint(bot, "handoff", handoffId));
        }
    });
}
