using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Reach;

namespace LeadBot.Channels.WhatsApp;

/// <summary>For 24 hours after the visitor's last message WhatsApp takes free words; afterwards only what it has approved.</summary>
internal sealed class WhatsAppWindow(WhatsAppBots bots, ILastHeard heard) : IReplyWindow
{
    private static readonly TimeSpan s_window = TimeSpan.FromHours(24);

    public string Channel => WhatsAppForm.Channel;

    public async Task<DateTimeOffset?> UntilAsync(string bot, string channelConversationId, CancellationToken ct) =>
        await heard.AtAsync(bot, Channel, channelConversationId, ct) is { } last ? last + s_window : null;

    public IReadOnlyList<KeyValuePair<string, string>> Templates(string bot) => bots.Find(bot) is { } name
        ? [.. bots.Options(name).Templates.OrderBy(template => template.Key, StringComparer.Ordinal).Select(template => KeyValuePair.Create(template.Key, template.Value.Text))]
        : [];
}
