using System.Globalization;
using System.Text;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Text as Twilio takes it: at most 1,600 characters a message, with quick answers as numbers.</summary>
internal static class WhatsAppText
{
    public const int Longest = 1_600;

    public static IReadOnlyList<string> Of(Activity activity, bool withNumbers)
    {
        var text = new StringBuilder(PlainText.Of(activity));
        if (withNumbers && activity.SuggestedActions?.Actions is { Count: > 0 } actions)
        {
            text.Append('\n');
            for (var at = 0; at < actions.Count; at++)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{at + 1}. {actions[at].Title ?? actions[at].Value?.ToString()}");
            }
        }

        return TextParts.Split(text.ToString(), Longest);
    }
}
