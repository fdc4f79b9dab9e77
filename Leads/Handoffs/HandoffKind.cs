using System.Text.Json.Serialization;

namespace LeadBot.Leads.Handoffs;

[JsonConverter(typeof(JsonStringEnumConverter<HandoffKind>))]
public enum HandoffKind
{
    /// <summary>The bot stopped: a person takes over the conversation.</summary>
    [JsonStringEnumMemberName("transfer")]
    Transfer,

    /// <summary>Need, contact and consent stand together: a person follows up.</summary>
    [JsonStringEnumMemberName("task")]
    Task,
}
