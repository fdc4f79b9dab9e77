using System.Text.Json;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.Teams;

/// <summary>A message as Teams shows it.</summary>
internal static class TeamsMessage
{
    /// <summary>Teams shows no more than these above the text box, and none at all in groups and channels.</summary>
    private const int MostSuggestions = 3;

    private const string Personal = "personal";
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
            Attachments = activity.Attachments is { Count: > 0 } attachments ? [.. attachments] : null,
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

    private static Attachment Buttons(IList<CardAction> actions) => new()
    {
        ContentType = HeroCard,
        Content = JsonSerializer.SerializeToElement(new HeroCard { Buttons = actions }, ActivityJson.Info<HeroCard>()),
    };
}
