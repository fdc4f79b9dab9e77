using LeadBot.Leads.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>A destination of the settings as it stands.</summary>
internal sealed record Destination(string Name, DestinationOptions Options, ILeadDestination Kind, DestinationStatus Status);
