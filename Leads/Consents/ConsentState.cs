using System.Text.Json.Serialization;

namespace LeadBot.Leads.Consents;

[JsonConverter(typeof(JsonStringEnumConverter<ConsentState>))]
public enum ConsentState
{
    /// <summary>Never asked.</summary>
    [JsonStringEnumMemberName("none")]
    None,
    [JsonStringEnumMemberName("granted")]
    Granted,
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Asked, and the answer was neither yes nor no.</summary>
    [JsonStringEnumMemberName("unclear")]
    Unclear,
}
