using System.Text.Json.Serialization;

namespace LeadBot.Leads.Claims;

/// <summary>How far a field has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FieldState>))]
public enum FieldState
{
    /// <summary>Not said yet, and may still be asked.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>A value stands, with the visitor's words beside it.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>Asked, and the visitor does not know or stayed vague; or two values disagreed.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>The visitor refused to say.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>The conversation ended, or its limits were reached, before the question was put.</summary>
    [JsonStringEnumMemberName("notAsked")]
    NotAsked,
}
