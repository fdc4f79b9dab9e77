using System.Text.Json.Serialization;

namespace LeadBot.Leads.Contacts;

/// <summary>Why a visitor is not to be written to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OptOutReason>))]
public enum OptOutReason
{
    /// <summary>They asked for it. Only they themselves take it back.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked,

    /// <summary>The channel says that nobody is there: they have blocked the bot, removed it, or closed the account. What they write next lifts it.</summary>
    [JsonStringEnumMemberName("gone")]
    Gone,
}
