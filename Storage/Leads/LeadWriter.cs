using LeadBot.Leads.Changes;
using LeadBot.Storage.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Changes that no turn makes, in one transaction.</summary>
internal sealed class LeadWriter(IWriter writer, ChangeWriters writers) : ILeadWriter
{
    public Task CommitAsync(IReadOnlyList<ILeadChange> changes, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            for (var i = 0; i < changes.Count; i++)
            {
                writers.Write(changes[i], new ChangeContext(null, null, i), session);
            }

            return changes.Count;
        },
        WritePriority.Turn,
        ct);
}
