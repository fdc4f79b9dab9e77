using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Typing;

namespace LeadBot.Channels.WhatsApp;

/// <summary>
/// Twilio's typing indicator (public beta) marks the visitor's message as read and is none of the services that Twilio offers for health data:
/// off unless <c>Bots:{bot}:WhatsApp:Typing</c> says otherwise.
/// </summary>
internal sealed class WhatsAppTyping(WhatsAppBots bots, TwilioApi api) : ITypingSender
{
    public string Channel => WhatsAppForm.Channel;

    public bool IsOn(string bot) => bots.Find(bot) is { } name && bots.Options(name).Typing;

    public async Task ShowAsync(Conversation conversation, Activity? received, CancellationToken ct)
    {
        if (bots.Find(conversation.Bot) is not { } name || Sid(received) is not { } sid)
        {
            return;
        }

        try
        {
            await api.ShowTypingAsync(bots.Options(name), sid, ct);
        }
        catch (HttpRequestException)
        {
            // The answer itself is on its way.
        }
    }

    private static string? Sid(Activity? received) =>
        received?.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("leadbot", out var ours)
        && ours.ValueKind == JsonValueKind.Object && ours.TryGetProperty("sid", out var sid) && sid.ValueKind == JsonValueKind.String ? sid.GetString() : null;
}
