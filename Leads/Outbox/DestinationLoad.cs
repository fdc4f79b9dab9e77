namespace LeadBot.Leads.Outbox;

/// <summary>How much of one bot lies at a destination.</summary>
public sealed record DestinationLoad(string Destination, int Waiting, int Parked);
