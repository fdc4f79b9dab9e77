namespace LeadBot.Leads.Outbox;

/// <summary>How many leads of one bot lie at a destination.</summary>
public sealed record DestinationLoad(string Destination, int Waiting, int Parked);
