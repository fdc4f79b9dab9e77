namespace LeadBot.BotFramework.Schema;

/// <summary>Mentions in the text of a message.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id && activity.MentionsId(id);

    /// <summary>Takes "@Bot" out of the text and returns what is left.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;

    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var written = string.IsNullOrEmpty(mention.Text) ? $"<at>{mention.Mentioned!.Name}</at>" : mention.Text;
            activity.Text = activity.Text?.Replace(written, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
