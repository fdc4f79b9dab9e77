using System.Text.Json;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>What a client posted, made safe: it says what was said, the server says who, where and when.</summary>
internal static class VisitorActivity
{
    public const string Channel = "webchat";
    private const int MaxNameLength = 256;
    private const int MaxKeyLength = 200;

    private static readonly HashSet<string> Allowed =
    [
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.Invoke,
        ActivityTypes.EndOfConversation, ActivityTypes.MessageReaction, ActivityTypes.ConversationUpdate,
    ];

    /// <summary>Exactly one of the two results is set.</summary>
    public static (Activity? Activity, DirectLineError? Error) Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var activity = ActivityJson.Parse(RequestBytes.WithoutMark(utf8));
            return Allowed.Contains(activity.Type!)
                ? (activity, null)
                : (null, DirectLineError.BadArgument("This type of activity cannot be sent here."));
        }
        catch (JsonException e)
        {
            return (null, RequestBody.BadJson(e));
        }
    }

    /// <summary>The error, or null when the activity may go in.</summary>
    public static DirectLineError? Claim(Activity activity, DirectLineCaller caller, ChannelAccount bot, string conversation, string serviceUrl)
    {
        var user = caller.Token?.User ?? activity.From?.Id;
        if (string.IsNullOrEmpty(user))
        {
            return DirectLineError.Missing("from.id");
        }

        var name = activity.From?.Name ?? caller.Token?.UserName;
        activity.From = new ChannelAccount(user, name is { Length: > MaxNameLength } ? name[..MaxNameLength] : name, RoleTypes.User);
        activity.Recipient = bot;
        activity.Conversation = new ConversationAccount { Id = conversation };
        activity.ChannelId = Channel;
        activity.ServiceUrl = serviceUrl;
        activity.Id = null; // the inbox gives id and time
        activity.Timestamp = null;
        activity.CallerId = null;
        activity.RelatesTo = null;
        activity.DeliveryMode = null;
        activity.MembersAdded = activity.MembersRemoved = null;
        return null;
    }

    /// <summary>Browsers repeat a POST by themselves: the same client key from the same user is the same message.</summary>
    public static string? DedupeKey(Activity activity) =>
        activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= MaxKeyLength } key
            ? $"client:{activity.From!.Id}:{key}"
            : null;
}
