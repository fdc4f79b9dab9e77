namespace LeadBot.Leads.Changes;

/// <summary>Changes that a turn collects; they are written in the turn's one commit together with its replies, or not at all.</summary>
public interface ILeadChanges
{
    void Add(ILeadChange change);
}
