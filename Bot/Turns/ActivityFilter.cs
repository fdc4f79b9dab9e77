using System.Text.Json;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Dialogs.Contact;
using LeadBot.Leads.Privacy;

namespace LeadBot.Bot.Turns;

/// <summary>
/// Masks what nobody should read again in the text and in every string that came with it, before anything is written. Same lengths, so
/// that offsets hold; what holds nothing sensitive stays the very same JSON.
/// </summary>
internal sealed class ActivityFilter : IActivityFilter
{
    public IReadOnlyList<TextFlag> Apply(Activity activity)
    {
        List<TextFlag> flags = [];
        activity.Text = FormAnswers.Text(activity) ?? activity.Text;
        activity.ChannelData = FilteredData.Of(activity.ChannelData);
        activity.Value = FilteredData.Of(activity.Value, found => Flag(flags, found));
        activity.Speak = Clean(activity.Speak);
        activity.Summary = Clean(activity.Summary);
        activity.Name = Clean(activity.Name);
        activity.Label = Clean(activity.Label);
        activity.TopicName = Clean(activity.TopicName);
        activity.Properties = Filter(activity.Properties);
        if (activity.From is { } from)
        {
            from.Name = Clean(from.Name);
        }

        foreach (var attachment in activity.Attachments ?? [])
        {
            attachment.Name = Clean(attachment.Name, found => Flag(flags, found));
            attachment.Content = FilteredData.Of(attachment.Content, found => Flag(flags, found));
            attachment.Properties = Filter(attachment.Properties);
        }

        foreach (var entity in activity.Entities ?? [])
        {
            entity.Properties = Filter(entity.Properties);
        }

        if (activity.Text is not { Length: > 0 } text)
        {
            return flags;
        }

        text = StorableText.Clean(text);
        var spans = SensitiveText.Find(text);
        activity.Text = SensitiveText.Mask(text, spans);
        flags.AddRange(spans.Select(span => new TextFlag(span.Kind, span.Offset, span.Length, span.Masked)));
        return flags;
    }

    // What came beside the text stands at no place of it.
    private static void Flag(List<TextFlag> flags, SensitiveSpan found)
    {
        if (found.Masked && !flags.Exists(flag => flag.Kind == found.Kind))
        {
            flags.Add(new TextFlag(found.Kind, 0, 0, Masked: true));
        }
    }

    private static string? Clean(string? text, Action<SensitiveSpan>? found = null) => text is null ? null : FilteredData.Clean(text, found);

    private static IDictionary<string, JsonElement>? Filter(IDictionary<string, JsonElement>? properties)
    {
        if (properties is not { Count: > 0 })
        {
            return properties;
        }

        foreach (var (name, value) in properties.ToArray())
        {
            if (FilteredData.Element(value) is { } filtered)
            {
                properties[name] = filtered;
            }
        }

        return properties;
    }
}
