using System.Text.Json.Serialization;

namespace LeadBot.Leads.Replies;

/// <summary>Why a reply that did not go out stays here, whoever wants to send it again.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyHold>))]
public enum ReplyHold
{
    /// <summary>The visitor asked not to be contacted.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked,

    /// <summary>The visitor has blocked the bot or left.</summary>
    [JsonStringEnumMemberName("gone")]
    Gone,

    /// <summary>The bot said it, and a person has taken the conversation over since.</summary>
    [JsonStringEnumMemberName("overtaken")]
    Overtaken,
}
