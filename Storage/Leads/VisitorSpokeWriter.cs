using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Brings a visitor's words to the person who owns their conversation, in the commit of the visitor's own turn.</summary>
internal sealed class VisitorSpokeWriter(ILeadSignal signal, RepThread thread) : IChangeWriter<VisitorSpoke>
{
    public void Write(VisitorSpoke change, ChangeContext context, IWriteSession session)
    {
        if (change.RepConversationId is { } rep)
        {
            thread.Tell(change.Bot, rep, "visitor", Text(change), session, [.. change.Files.Where(file => file.Url is not null)]);
        }

        session.AfterCommit(() => signal.Raise(new LeadHint(change.Bot, "handoff", change.HandoffId)));
    }

    private static string Text(VisitorSpoke change) =>
        string.Join("\n\n", change.Files.Where(file => file.Url is null).Select(file => $"[{file.Name}]").Prepend(change.Text).Where(line => line.Length > 0));
}
