using System.Text.Json.Serialization;

namespace LeadBot.Leads;

/// <summary>What the bot's rules decided. Shown as "Bot: qualified", never mixed with <see cref="LeadStatus"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    [JsonStringEnumMemberName("none")]
    None,
    [JsonStringEnumMemberName("qualified")]
    Qualified,
    [JsonStringEnumMemberName("nurture")]
    Nurture,
    [JsonStringEnumMemberName("unqualified")]
    Unqualified,
    [JsonStringEnumMemberName("escalated")]
    Escalated,
    [JsonStringEnumMemberName("support")]
    Support,
}
