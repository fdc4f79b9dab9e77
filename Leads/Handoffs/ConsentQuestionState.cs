using System.Text.Json.Serialization;

namespace LeadBot.Leads.Handoffs;

[JsonConverter(typeof(JsonStringEnumConverter<ConsentQuestionState>))]
public enum ConsentQuestionState
{
    /// <summary>The bot is about to put it.</summary>
    [JsonStringEnumMemberName("sending")]
    Sending,

    /// <summary>It was put: what the visitor says next is read for an answer.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked,

    /// <summary>Answered; or a person spoke in between, and a "yes" may be an answer to them.</summary>
    [JsonStringEnumMemberName("over")]
    Over,
}
