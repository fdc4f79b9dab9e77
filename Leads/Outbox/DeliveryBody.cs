using System.Text.Json;

namespace LeadBot.Leads.Outbox;

/// <summary>What of a lead goes with a delivery, as JSON.</summary>
public static class DeliveryBody
{
    public static string Of(Lead lead) => JsonSerializer.Serialize(lead, LeadJson.Default.Lead);

    /// <summary>What an outside system has to know of consent that was taken back, and nothing that the visitor told about themselves.</summary>
    public static string OfWithdrawal(Lead lead) => Of(Nameless(lead) with
    {
        Version = lead.Version,
        Status = lead.Status,
        Kind = lead.Kind,
        Consent = lead.Consent,
        CapturedAt = lead.CapturedAt,
        SettledAt = lead.SettledAt,
    });

    /// <summary>What outlives an erased lead until everybody knows: its number, and who is to be told.</summary>
    public static string OfDeletion(Lead lead) => Of(Nameless(lead) with
    {
        Version = VersionOfDeletion(lead),
        Routing = lead.Routing is { } routing ? routing with { Because = [] } : null,
    });

    /// <summary>Later than any state that was ever queued.</summary>
    public static long VersionOfDeletion(Lead lead) => lead.Version + 1;

    private static Lead Nameless(Lead lead) => new()
    {
        Id = lead.Id,
        Bot = lead.Bot,
        ConversationId = lead.ConversationId,
        Channel = lead.Channel,
        CreatedAt = lead.CreatedAt,
        UpdatedAt = lead.UpdatedAt,
    };
}
