namespace LeadBot.Storage.Writing;

/// <summary>Writes one kind of change. Exactly one per change record, registered in the container; a test holds that.</summary>
public interface IChangeWriter<in TChange>
{
    /// <exception cref="LeadBot.Leads.Changes.LeadConflictException">The record was changed by somebody else.</exception>
    void Write(TChange change, ChangeContext context, IWriteSession session);
}
