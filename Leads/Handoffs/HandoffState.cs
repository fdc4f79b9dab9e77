using System.Text.Json.Serialization;

namespace LeadBot.Leads.Handoffs;

/// <summary><c>open → offered → accepted → closed</c> or <c>expired</c>, and back to <c>open</c> when a rep declines.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandoffState>))]
public enum HandoffState
{
    [JsonStringEnumMemberName("open")]
    Open,
    [JsonStringEnumMemberName("offered")]
    Offered,
    [JsonStringEnumMemberName("accepted")]
    Accepted,
    [JsonStringEnumMemberName("closed")]
    Closed,
    [JsonStringEnumMemberName("expired")]
    Expired,
}
