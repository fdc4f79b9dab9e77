using System.Text.Json.Serialization;

namespace LeadBot.Leads.Handoffs;

/// <summary>What became of a handoff.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandoffOutcome>))]
public enum HandoffOutcome
{
    /// <summary>A meeting was agreed.</summary>
    [JsonStringEnumMemberName("meeting")]
    Meeting,

    /// <summary>Somebody follows up by mail or telephone.</summary>
    [JsonStringEnumMemberName("followUp")]
    FollowUp,

    /// <summary>What the visitor asked was answered, and nothing is left.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>The visitor did not answer any more.</summary>
    [JsonStringEnumMemberName("noResponse")]
    NoResponse,

    /// <summary>Not a customer for us.</summary>
    [JsonStringEnumMemberName("notAFit")]
    NotAFit,
    [JsonStringEnumMemberName("other")]
    Other,
}
