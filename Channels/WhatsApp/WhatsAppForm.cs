using System.Globalization;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Maps what Twilio says of a WhatsApp message to an activity. Parameters that are not known are let be.</summary>
internal static class WhatsAppForm
{
    public const string Channel = "whatsapp";

    private const int MostFiles = 10;
    private const string Referral = "Referral";

    private static readonly string[] s_referral =
        ["Body", "Headline", "SourceId", "SourceType", "SourceUrl", "MediaId", "MediaContentType", "MediaUrl", "NumMedia", "CtwaClid"];

    /// <returns>Null for a message without words, place or file.</returns>
    public static Activity? Read(IReadOnlyDictionary<string, string> form)
    {
        var text = Value(form, "ButtonPayload") ?? Value(form, "ListId") ?? Value(form, "Body") ?? Place(form)?.Words;
        var files = Files(form);
        if (text is null && files.Count == 0)
        {
            return null;
        }

        var activity = new Activity(ActivityTypes.Message)
        {
            Text = text,
            TextFormat = TextFormatTypes.Plain,
            ChannelId = Channel,
            From = new ChannelAccount(Number(form), Value(form, "ProfileName"), RoleTypes.User),
            Recipient = new ChannelAccount(Value(form, "To"), role: RoleTypes.Bot),
            Conversation = new ConversationAccount(),
            Attachments = files,
        };
        if (Campaign(form) is { Count: > 0 } campaign)
        {
            ChannelMarks.Tell(activity, "campaign", campaign);
        }

        if (Place(form) is { } place)
        {
            activity.Entities = [place.Entity];
        }

        if (Value(form, "OriginalRepliedMessageSid") is { } replied)
        {
            ChannelMarks.Tell(activity, "repliesTo", replied);
        }

        ChannelMarks.Tell(activity, "sid", Value(form, "MessageSid"));
        WhatsAppWishes.Mark(activity, Value(form, "OptOutType"));
        return activity;
    }

    /// <summary>The advertisement from which the visitor came. Twilio tells it with the first message and never again.</summary>
    private static JsonObject Campaign(IReadOnlyDictionary<string, string> form)
    {
        var campaign = new JsonObject();
        foreach (var name in s_referral)
        {
            if (Value(form, Referral + name) is { } value)
            {
                campaign[$"referral_{name.ToLowerInvariant()}"] = value;
            }
        }

        if (campaign.Count > 0)
        {
            campaign["utm_source"] = "whatsapp";
            campaign["utm_medium"] = Value(form, "ReferralSourceType") ?? "ad";
            campaign["utm_campaign"] = Value(form, "ReferralHeadline") ?? Value(form, "ReferralSourceId");
        }

        return campaign;
    }

    private static List<Attachment> Files(IReadOnlyDictionary<string, string> form)
    {
        List<Attachment> files = [];
        var count = int.TryParse(Value(form, "NumMedia"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MostFiles) : 0;
        for (var at = 0; at < count; at++)
        {
            if (Value(form, $"MediaUrl{at}") is { } url)
            {
                var type = Value(form, $"MediaContentType{at}") ?? "application/octet-stream";
                files.Add(new Attachment { ContentUrl = url, ContentType = type, Name = SentFileName.Of(type, at + 1) });
            }
        }

        return files;
    }

    private static SentPlace? Place(IReadOnlyDictionary<string, string> form) =>
        double.TryParse(Value(form, "Latitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && double.IsFinite(latitude)
        && double.TryParse(Value(form, "Longitude"), NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && double.IsFinite(longitude)
            ? new SentPlace(latitude, longitude, Value(form, "Label"), Value(form, "Address"))
            : null;

    // The number itself, as everybody writes it: WaId has no plus, From a prefix.
    private static string? Number(IReadOnlyDictionary<string, string> form) =>
        Value(form, "WaId") is { } digits && digits.All(char.IsAsciiDigit) ? $"+{digits}" : Value(form, "From")?.Replace("whatsapp:", "", StringComparison.OrdinalIgnoreCase);

    private static string? Value(IReadOnlyDictionary<string, string> form, string name) => form.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
