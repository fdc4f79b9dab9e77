using System.Text.Json.Serialization;

namespace LeadBot.Leads.Reviews;

/// <summary>Why a person must look before anything leaves the house.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewReason>))]
public enum ReviewReason
{
    [JsonStringEnumMemberName("unclear_consent")]
    UnclearConsent,
    [JsonStringEnumMemberName("duplicate")]
    Duplicate,
    [JsonStringEnumMemberName("existing_customer")]
    ExistingCustomer,
    [JsonStringEnumMemberName("high_value")]
    HighValue,
    [JsonStringEnumMemberName("territory")]
    Territory,
    [JsonStringEnumMemberName("sensitive")]
    Sensitive,
    [JsonStringEnumMemberName("promise_risk")]
    PromiseRisk,
}
