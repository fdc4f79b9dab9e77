using System.Text.Json.Serialization;

namespace LeadBot.Leads;

/// <summary>What the visitor came for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeadKind>))]
public enum LeadKind
{
    /// <summary>Everything about the firm's services that is none of the others.</summary>
    [JsonStringEnumMemberName("sales")]
    Sales,

    /// <summary>Help with something already bought or delivered.</summary>
    [JsonStringEnumMemberName("support")]
    Support,

    /// <summary>An existing customer who wants something new.</summary>
    [JsonStringEnumMemberName("customer")]
    Customer,

    /// <summary>Sells, phishes or floods.</summary>
    [JsonStringEnumMemberName("spam")]
    Spam,

    /// <summary>A wrong number and the like.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
