using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Sends through Twilio: within 24 hours of the visitor's last message, as WhatsApp allows it.</summary>
internal sealed class WhatsAppSender(WhatsAppBots bots, TwilioApi api, WhatsAppMenus menus, ILastHeard heard, TimeProvider time) : IChannelSender
{
    private static readonly TimeSpan s_window = TimeSpan.FromHours(24);

    public string Channel => WhatsAppForm.Channel;

    public async Task<SendResult> SendAsync(OutboundActivity outbound, CancellationToken ct)
    {
        var activity = outbound.Activity;
        if (activity.Type != ActivityTypes.Message)
        {
            return new SendResult.Sent(null);
        }

        if (outbound.Operation == OutboxOperation.Update)
        {
            return new SendResult.Refused("WhatsApp changes nothing that was sent");
        }

        if (bots.Find(outbound.Bot) is not { } bot)
        {
            return new SendResult.Later($"the bot {outbound.Bot} has no Twilio account");
        }

        if (await heard.AtAsync(outbound.Bot, Channel, outbound.ChannelConversationId, ct) is not { } last || time.GetUtcNow() - last > s_window)
        {
            return new SendResult.Refused("more than 24 hours after the visitor's last message WhatsApp takes only an approved template");
        }

        try
        {
            var options = bots.Options(bot);
            return await menus.SidAsync(options, activity, ct) is { } menu
                ? Classify(await api.SendAsync(options, Fields(bot, options, outbound, ("ContentSid", menu)), ct))
                : await SendTextAsync(bot, options, outbound, ct);
        }
        catch (HttpRequestException fault)
        {
            return new SendResult.Unknown(fault.Message);
        }
    }

    private async Task<SendResult> SendTextAsync(string bot, WhatsAppOptions options, OutboundActivity outbound, CancellationToken ct)
    {
        SendResult result = new SendResult.Sent(null);
        foreach (var part in WhatsAppText.Of(outbound.Activity, withNumbers: true))
        {
            result = Classify(await api.SendAsync(options, Fields(bot, options, outbound, ("Body", part)), ct));
            if (result is not SendResult.Sent)
            {
                return result;
            }
        }

        return result;
    }

    private Dictionary<string, string> Fields(string bot, WhatsAppOptions options, OutboundActivity outbound, (string Name, string Value) what)
    {
        var fields = new Dictionary<string, string>
        {
            ["To"] = outbound.ChannelConversationId,
            ["From"] = options.Sender,
            [what.Name] = what.Value,
        };
        if (bots.PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            fields["StatusCallback"] = $"{bots.PublicUrl}/api/whatsapp/{bot}/status";
        }

        return fields;
    }

    private static SendResult Classify(TwilioAnswer answer)
    {
        if (answer.IsOk)
        {
            return new SendResult.Sent(answer.Sid);
        }

        var words = WhatsAppErrors.Words(answer.Code == 0 ? null : $"{answer.Code}") ?? answer.Message;
        return WhatsAppErrors.IsGone(answer.Code)
            ? new SendResult.RecipientGone(words)
            : WhatsAppErrors.Wait(answer.Code, answer.Status) is { } wait ? new SendResult.Later(words, answer.RetryAfter ?? wait) : new SendResult.Refused(words);
    }
}
