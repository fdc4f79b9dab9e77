using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.Teams;

/// <summary>A message as Teams shows it.</summary>
internal static class TeamsMessage
{
    /// <summary>Teams shows no more than these above the text box, and none at all in groups and channels.</summary>
    private const int MostSuggestions = 3;

    private const string Personal = "personal";
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    private const string HeroCard = "application/vnd.microsoft.card.hero";

    public static Activity Of(Activity activity, ConversationReference reference)
    {
        // Our own ids, and what web pages are told beside the words, mean nothing there.
        var message = new Activity(ActivityTypes.Message)
        {
            Text = activity.Text,
            TextFormat = activity.TextFormat,
            Locale = activity.Locale,
            Summary = activity.Summary,
            InputHint = activity.InputHint,
            Importance = activity.Importance,
            AttachmentLayout = activity.AttachmentLayout,
            Attachments = activity.Attachments is { Count: > 0 } attachments ? Shown(attachments) : null,
            Entities = activity.Entities is { Count: > 0 } entities ? [.. entities] : null,
            SuggestedActions = activity.SuggestedActions,
            From = reference.Bot,
            Recipient = reference.User,
            Conversation = reference.Conversation,
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
        };
        if (message.SuggestedActions?.Actions is { Count: > 0 } actions
            && (actions.Count > MostSuggestions || reference.Conversation?.ConversationType != Personal))
        {
            message.SuggestedActions = null;
            (message.Attachments ??= []).Add(Buttons(actions));
        }

        return message;
    }

    /// <summary>Teams shows pictures and cards; any other file becomes a button that opens it, or its name where nothing does.</summary>
    private static List<Attachment> Shown(IList<Attachment> all)
    {
        List<Attachment> shown = [.. all.Where(one => !IsFile(one))];
        List<Attachment> files = [.. all.Where(IsFile)];
        if (files.Count > 0)
        {
            shown.Add(FileCard(files));
        }

        return shown;
    }

    private static bool IsFile(Attachment attachment) =>
        attachment.Content is null && !(attachment.ContentUrl is not null && attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true);

    private static Attachment FileCard(List<Attachment> files) => new()
    {
        ContentType = AdaptiveCard,
        Content = JsonSerializer.SerializeToElement(
            new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray([.. files.Select(file => (JsonNode)new JsonObject
                {
                    ["type"] = "TextBlock", ["text"] = (file.Name ?? "A file").Replace("[", "\\[", StringComparison.Ordinal), ["wrap"] = true,
                })]),
                ["actions"] = new JsonArray([.. files.Where(file => IsOpen(file.ContentUrl)).Select(file => (JsonNode)new JsonObject
                {
                    ["type"] = "Action.OpenUrl", ["title"] = files.Count == 1 ? "Open" : $"Open {file.Name}", ["url"] = file.ContentUrl,
                })]),
            },
            ActivityJson.Info<JsonObject>()),
    };

    private static bool IsOpen(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static Attachment Buttons(IList<CardAction> actions) => new()
    {
        ContentType = HeroCard,
        Content = JsonSerializer.SerializeToElement(new HeroCard { Buttons = actions }, ActivityJson.Info<HeroCard>()),
    };
}
