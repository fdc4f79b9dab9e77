using System.Text.Json.Serialization;

namespace LeadBot.Leads.Reviews;

/// <summary>What a person says of a review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewDecision>))]
public enum ReviewDecision
{
    /// <summary>The lead may go on.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>The lead stays in the house.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,
}
