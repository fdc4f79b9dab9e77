using System.Text.Json.Serialization;

namespace LeadBot.Leads;

/// <summary>Where sales stands with a lead. Set by people, never by the bot's rules (those set <see cref="Outcome"/>).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeadStatus>))]
public enum LeadStatus
{
    [JsonStringEnumMemberName("new")]
    New,
    [JsonStringEnumMemberName("contacted")]
    Contacted,
    [JsonStringEnumMemberName("qualified")]
    Qualified,
    [JsonStringEnumMemberName("converted")]
    Converted,
    [JsonStringEnumMemberName("lost")]
    Lost,
}
