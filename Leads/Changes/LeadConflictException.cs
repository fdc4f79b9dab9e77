namespace LeadBot.Leads.Changes;

/// <summary>Somebody saved the same record after it was read. Read it again and decide again.</summary>
public sealed class LeadConflictException(string record, string id)
    : Exception($"The {record} {id} was changed by somebody else in the meantime.")
{
    public string Record { get; } = record;

    public string Id { get; } = id;
}
