using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;

namespace LeadBot.Channels.Telegram;

/// <summary>Maps what people send on Telegram to activities.</summary>
internal static class TelegramMessages
{
    public const string Channel = "telegram";

    private const string Phone = "phone_number";

    /// <summary>Files that Telegram keeps: the member, and whether it is a list of sizes of which the last is the largest.</summary>
    private static readonly (string Member, string Type)[] s_files =
        [("photo", "image/jpeg"), ("document", "application/octet-stream"), ("voice", "audio/ogg"), ("audio", "audio/mpeg"), ("video", "video/mp4"), ("video_note", "video/mp4"), ("animation", "video/mp4")];

    /// <returns>Null for a message without words, place, contact or file: somebody joined, a title changed.</returns>
    public static Activity? Read(JsonElement message)
    {
        var text = TelegramAnswer.Text(message, "text") ?? TelegramAnswer.Text(message, "caption") ?? Sign(message);
        var activity = new Activity(ActivityTypes.Message) { Text = text, TextFormat = TextFormatTypes.Plain };
        if (Contact(message) is { } own)
        {
            activity.Text = own;
        }

        if (Location(message) is { } place)
        {
            activity.Text = place.Words;
            activity.Entities = [place.Entity];
        }

        activity.Attachments = Files(message);
        return activity.Text is null && activity.Attachments.Count == 0 ? null : Address(activity, message, TelegramAnswer.Member(message, "from"));
    }

    /// <summary>Who, where and when.</summary>
    public static Activity Address(Activity activity, JsonElement message, JsonElement from)
    {
        var chat = TelegramAnswer.Member(message, "chat");
        var name = string.Join(' ', new[] { TelegramAnswer.Text(from, "first_name"), TelegramAnswer.Text(from, "last_name") }.OfType<string>());
        activity.ChannelId = Channel;
        activity.From = new ChannelAccount($"{TelegramAnswer.Number(from, "id") ?? TelegramAnswer.Number(chat, "id")}", name.Length > 0 ? name : null, RoleTypes.User);
        activity.Recipient = new ChannelAccount("bot", role: RoleTypes.Bot);
        activity.Conversation = new ConversationAccount(isGroup: IsGroup(message) ? true : null);
        activity.Locale = TelegramAnswer.Text(from, "language_code");
        if (TelegramAnswer.Number(message, "date") is { } date and < 253_402_300_800)
        {
            activity.LocalTimestamp = DateTimeOffset.FromUnixTimeSeconds(date);
        }

        if (TelegramAnswer.Text(from, "username") is { Length: > 0 } username)
        {
            ChannelMarks.Tell(activity, "username", username);
        }

        return activity;
    }

    public static bool IsGroup(JsonElement message) => TelegramAnswer.Text(TelegramAnswer.Member(message, "chat"), "type") is not (null or "private");

    // Somebody else's card is no number of the visitor: it is kept as a file would be, and not as words.
    private static string? Contact(JsonElement message)
    {
        var contact = TelegramAnswer.Member(message, "contact");
        if (TelegramAnswer.Text(contact, Phone) is not { Length: > 0 } phone)
        {
            return null;
        }

        var isOwn = TelegramAnswer.Number(contact, "user_id") is { } user && user == TelegramAnswer.Number(TelegramAnswer.Member(message, "from"), "id");
        return isOwn ? phone.StartsWith('+') ? phone : $"+{phone}" : "";
    }

    // A sticker says what its sign says; a poll asks something, and dice are a joke.
    private static string? Sign(JsonElement message) =>
        TelegramAnswer.Text(TelegramAnswer.Member(message, "sticker"), "emoji")
        ?? TelegramAnswer.Text(TelegramAnswer.Member(message, "poll"), "question")
        ?? TelegramAnswer.Text(TelegramAnswer.Member(message, "dice"), "emoji");

    // A venue is a location with a name.
    private static SentPlace? Location(JsonElement message)
    {
        var venue = TelegramAnswer.Member(message, "venue");
        var place = TelegramAnswer.Member(message, "location");
        return TelegramAnswer.Member(place, "latitude") is { ValueKind: JsonValueKind.Number } latitude
            && TelegramAnswer.Member(place, "longitude") is { ValueKind: JsonValueKind.Number } longitude
                ? new SentPlace(latitude.GetDouble(), longitude.GetDouble(), TelegramAnswer.Text(venue, "title"), TelegramAnswer.Text(venue, "address"))
                : null;
    }

    private static List<Attachment> Files(JsonElement message)
    {
        List<Attachment> files = [];
        foreach (var (member, type) in s_files)
        {
            var file = TelegramAnswer.Member(message, member);
            if (file.ValueKind == JsonValueKind.Array && file.GetArrayLength() > 0)
            {
                file = file[file.GetArrayLength() - 1];
            }

            if (TelegramAnswer.Text(file, "file_id") is { } id && files.All(known => known.ContentUrl != TelegramFiles.Scheme + id))
            {
                files.Add(new Attachment
                {
                    ContentType = TelegramAnswer.Text(file, "mime_type") ?? type,
                    Name = TelegramAnswer.Text(file, "file_name") ?? SentFileName.Of(TelegramAnswer.Text(file, "mime_type") ?? type, null),
                    ContentUrl = TelegramFiles.Scheme + id,
                });
            }
        }

        return files;
    }
}
