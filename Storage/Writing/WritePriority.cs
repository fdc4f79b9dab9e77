namespace LeadBot.Storage.Writing;

/// <summary>Turns go before bulk work.</summary>
public enum WritePriority
{
    Turn,
    Bulk,
}
