using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Tells whoever shows it that something was committed.</summary>
internal static class LeadSignals
{
    /// <summary>The hint that replies were given up, or are on their way again.</summary>
    public const string Reply = "reply";

    public static void RaiseAfterCommit(this IEnumerable<ILeadSignal> signals, IWriteSession session, string bot, string handoffId) =>
        signals.RaiseAfterCommit(session, new LeadHint(bot, "handoff", handoffId));

    public static void RaiseAfterCommit(this IEnumerable<ILeadSignal> signals, IWriteSession session, LeadHint hint) => session.AfterCommit(() =>
    {
        foreach (var signal in signals)
        {
            signal.Raise(hint);
        }
    });
}
