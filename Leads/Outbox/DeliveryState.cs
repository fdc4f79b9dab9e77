using System.Text.Json.Serialization;

namespace LeadBot.Leads.Outbox;

/// <summary>Where a delivery stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>It waits for its time or its next try.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    [JsonStringEnumMemberName("delivered")]
    Delivered,

    /// <summary>It was given up, and stays until a person sends it again.</summary>
    [JsonStringEnumMemberName("parked")]
    Parked,

    /// <summary>It was not sent: a later state of the lead has gone instead, or the lead must not leave the house any more.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
