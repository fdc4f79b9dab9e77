using System.Text.Json.Serialization;

namespace LeadBot.Leads.Handoffs;

/// <summary>Why the bot stopped and called a person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EscalationReason>))]
public enum EscalationReason
{
    [JsonStringEnumMemberName("pricing")]
    Pricing,
    [JsonStringEnumMemberName("custom_scope")]
    CustomScope,
    [JsonStringEnumMemberName("legal")]
    Legal,
    [JsonStringEnumMemberName("emergency")]
    Emergency,
    [JsonStringEnumMemberName("guarantee")]
    Guarantee,
    [JsonStringEnumMemberName("human_request")]
    HumanRequest,
    [JsonStringEnumMemberName("frustrated")]
    Frustrated,
    [JsonStringEnumMemberName("repeated")]
    Repeated,
    [JsonStringEnumMemberName("sensitive")]
    Sensitive,
    [JsonStringEnumMemberName("complaint")]
    Complaint,
}
