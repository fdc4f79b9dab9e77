using System.Text.Json.Serialization;

namespace LeadBot.Leads.Claims;

/// <summary>Where a stored value comes from. <see cref="Person"/> and <see cref="Import"/> carry who and when instead of a quote.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimedBy>))]
public enum ClaimedBy
{
    [JsonStringEnumMemberName("builtin")]
    BuiltIn,
    [JsonStringEnumMemberName("llm")]
    Llm,
    [JsonStringEnumMemberName("confirmed")]
    Confirmed,
    [JsonStringEnumMemberName("form")]
    Form,
    [JsonStringEnumMemberName("person")]
    Person,
    [JsonStringEnumMemberName("import")]
    Import,
}
