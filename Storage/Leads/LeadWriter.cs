using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Changes that no turn makes, in one transaction.</summary>
internal sealed class LeadWriter(
    IWriter writer,
    IChangeWriter<LeadSaved> leads,
    IChangeWriter<HandoffSaved> handoffs,
    IChangeWriter<ConsentRecorded> consents,
    IChangeWriter<Measured> measured) : ILeadWriter
{
    public Task CommitAsync(IReadOnlyList<ILeadChange> changes, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            for (var i = 0; i < changes.Count; i++)
            {
                Write(changes[i], new ChangeContext(null, null, i), session);
            }

            return changes.Count;
        },
        WritePriority.Turn,
        ct);

    private void Write(ILeadChange change, ChangeContext context, IWriteSession session)
    {
        switch (change)
        {
            case LeadSaved saved:
                leads.Write(saved, context, session);
                break;
            case HandoffSaved saved:
                handoffs.Write(saved, context, session);
                break;
            case ConsentRecorded recorded:
                consents.Write(recorded, context, session);
                break;
            case Measured happened:
                measured.Write(happened, context, session);
                break;
            default:
                throw new NotSupportedException($"{change.GetType().Name} has no writer.");
        }
    }
}
