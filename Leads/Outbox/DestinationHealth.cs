using System.Text.Json.Serialization;

namespace LeadBot.Leads.Outbox;

[JsonConverter(typeof(JsonStringEnumConverter<DestinationHealth>))]
public enum DestinationHealth
{
    [JsonStringEnumMemberName("working")]
    Working,

    /// <summary>It failed again and again: one delivery is tried now and then until it works again.</summary>
    [JsonStringEnumMemberName("broken")]
    Broken,

    /// <summary>Nothing goes there until a person resumes it; what is due waits.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,
}
