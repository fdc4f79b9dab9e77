using System.Globalization;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

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
        var text = Value(form, "ButtonPayload") ?? Value(form, "ListId") ?? Value(form, "Body") ?? Place(form);
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
            From = new ChannelAccount(Value(form, "WaId") ?? Value(form, "From"), Value(form, "ProfileName"), RoleTypes.User),
            Recipient = new ChannelAccount(Value(form, "To"), role: RoleTypes.Bot),
            Conversation = new ConversationAccount(),
            Attachments = files,
        };
        if (Campaign(form) is { Count: > 0 } campaign)
        {
            activity.ChannelData = new JsonObject { ["leadbot"] = new JsonObject { ["campaign"] = campaign } };
        }

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
                campaign[$"referral_{name}"] = value;
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
                files.Add(new Attachment { ContentUrl = url, ContentType = Value(form, $"MediaContentType{at}") ?? "application/octet-stream", Name = $"file {at + 1}" });
            }
        }

        return files;
    }

    private static string? Place(IReadOnlyDictionary<string, string> form) =>
        Value(form, "Latitude") is { } latitude && Value(form, "Longitude") is { } longitude
            ? string.Join(", ", new[] { Value(form, "Label"), Value(form, "Address"), latitude, longitude }.OfType<string>())
            : null;

    private static string? Value(IReadOnlyDictionary<string, string> form, string name) => form.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
