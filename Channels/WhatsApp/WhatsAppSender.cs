using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Outbox;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Sends through Twilio: within 24 hours of the visitor's last message, as WhatsApp allows it.</summary>
internal sealed class WhatsAppSender(
    WhatsAppBots bots, TwilioApi api, WhatsAppMenus menus, WhatsAppWindow window, WhatsAppHealth health, TimeProvider time) : IChannelSender
{
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

        try
        {
            var options = bots.Options(bot);
            if (WhatsAppTemplateMark.Read(activity) is { } template)
            {
                return options.Templates.TryGetValue(template.Name, out var approved)
                    ? Classify(bot, await api.SendAsync(options, Fields(bot, options, outbound, ("ContentSid", approved.ContentSid), ("ContentVariables", template.Variables)), ct))
                    : new SendResult.Refused($"the template {template.Name} is not among Bots:{bot}:WhatsApp:Templates any more");
            }

            if (await window.UntilAsync(outbound.Bot, outbound.ChannelConversationId, ct) is not { } until || time.GetUtcNow() > until)
            {
                return new SendResult.Refused("more than 24 hours after the visitor's last message WhatsApp takes only an approved template");
            }

            return await menus.SidAsync(options, activity, ct) is { } menu
                ? Classify(bot, await api.SendAsync(options, Fields(bot, options, outbound, ("ContentSid", menu)), ct))
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
        var parts = WhatsAppText.Of(outbound.Activity, withNumbers: true);
        for (var at = 0; at < parts.Count; at++)
        {
            if (outbound.Parts.Has(at))
            {
                continue;
            }

            result = Classify(bot, await api.SendAsync(options, Fields(bot, options, outbound, ("Body", parts[at])), ct));
            if (result is not SendResult.Sent sent)
            {
                return result;
            }

            if (parts.Count > 1)
            {
                await outbound.Parts.AddAsync(at, sent.ChannelActivityId, parts.Count);
            }
        }

        return result;
    }

    private Dictionary<string, string> Fields(string bot, WhatsAppOptions options, OutboundActivity outbound, params ReadOnlySpan<(string Name, string Value)> what)
    {
        var fields = new Dictionary<string, string>
        {
            ["To"] = outbound.ChannelConversationId,
            ["From"] = options.Sender,
        };
        foreach (var (name, value) in what)
        {
            fields[name] = value;
        }

        if (bots.IsPublic)
        {
            fields["StatusCallback"] = $"{bots.PublicUrl}/api/whatsapp/{bot}/status";
        }

        return fields;
    }

    private SendResult Classify(string bot, TwilioAnswer answer)
    {
        if (answer.IsOk)
        {
            health.Sending(bot, null);
            return new SendResult.Sent(answer.Sid);
        }

        var error = WhatsAppErrors.Of(answer.Code, answer.Status, answer.Message);
        health.Sending(bot, error.Action == WhatsAppAction.AuthBroken ? $"{error.Words} (Bots:{bot}:WhatsApp)" : null);
        return error.Action switch
        {
            WhatsAppAction.Retry or WhatsAppAction.AuthBroken => new SendResult.Later(error.Words, answer.RetryAfter ?? error.Wait),
            WhatsAppAction.Gone => new SendResult.RecipientGone(error.Words),
            WhatsAppAction.Suppress => new SendResult.RecipientGone(error.Words) { AskedForIt = true },
            _ => new SendResult.Refused(error.Words),
        };
    }
}
