using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Outbox;

namespace LeadBot.Channels.Telegram;

/// <summary>Sends to Telegram: without markup, so that nothing in the words can break it, and in parts where the text is long.</summary>
internal sealed class TelegramSender(TelegramBots bots, TelegramApi api, TelegramChats chats, TelegramPace pace, TelegramHealth health) : IChannelSender
{
    /// <summary>UTF-16 units of one message.</summary>
    private const int Longest = 4_096;

    private const string Phone = "phone";

    public string Channel => TelegramMessages.Channel;

    public async Task<SendResult> SendAsync(OutboundActivity outbound, CancellationToken ct)
    {
        var activity = outbound.Activity;
        if (activity.Type != ActivityTypes.Message || TextParts.Split(PlainText.Of(activity), Longest) is not { Count: > 0 } parts)
        {
            return new SendResult.Sent(null);
        }

        if (bots.Find(outbound.Bot) is not { } bot)
        {
            return new SendResult.Later($"the bot {outbound.Bot} has no token for Telegram");
        }

        if (!long.TryParse(outbound.ChannelConversationId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat))
        {
            return new SendResult.Refused("this is no chat of Telegram");
        }

        try
        {
            return outbound is { Operation: OutboxOperation.Update, ChannelActivityId: { } id }
                ? await EditAsync(bot, chat, id, parts[0], ct)
                : await SendAsync(bot, chat, parts, outbound, ct);
        }
        catch (HttpRequestException fault)
        {
            return new SendResult.Unknown(fault.Message);
        }
    }

    private async Task<SendResult> SendAsync(string bot, long chat, IReadOnlyList<string> parts, OutboundActivity outbound, CancellationToken ct)
    {
        var markup = Markup(outbound);
        SendResult result = new SendResult.Sent(null);
        for (var at = 0; at < parts.Count; at++)
        {
            if (outbound.Parts.Has(at))
            {
                continue;
            }

            var arguments = new JsonObject
            {
                ["chat_id"] = chat,
                ["text"] = parts[at],
                ["link_preview_options"] = new JsonObject { ["is_disabled"] = true },
            };
            if (at == parts.Count - 1 && markup is not null)
            {
                arguments["reply_markup"] = markup;
            }

            await pace.WaitAsync(bot, chat, ct);
            var answer = await api.CallAsync(bots.Options(bot), "sendMessage", arguments, ct);
            if (answer.MigratedTo is { } moved)
            {
                await chats.MoveAsync(bot, chat, moved, ct);
                arguments["chat_id"] = chat = moved;
                answer = await api.CallAsync(bots.Options(bot), "sendMessage", arguments, ct);
            }

            health.Sending(bot, answer.Code == 401 ? $"Telegram does not know the token (Bots:{bot}:Telegram:Token); it may have been revoked." : null);
            result = Classify(answer);
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

    private async Task<SendResult> EditAsync(string bot, long chat, string id, string text, CancellationToken ct)
    {
        var answer = await api.CallAsync(
            bots.Options(bot),
            "editMessageText",
            new JsonObject { ["chat_id"] = chat, ["message_id"] = long.Parse(id, CultureInfo.InvariantCulture), ["text"] = text },
            ct);
        return answer.Description.Contains("message is not modified", StringComparison.OrdinalIgnoreCase) ? new SendResult.Sent(id) : Classify(answer);
    }

    /// <summary>Buttons, or in a private chat the one that shares the phone number where that is what is asked for.</summary>
    private static JsonObject? Markup(OutboundActivity outbound)
    {
        if (Asks(outbound.Activity) == Phone && IsPrivate(outbound.Reference))
        {
            return new JsonObject
            {
                ["keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "📱", ["request_contact"] = true })),
                ["resize_keyboard"] = true,
                ["one_time_keyboard"] = true,
            };
        }

        return TelegramButtons.Markup(outbound.Activity.SuggestedActions?.Actions);
    }

    private static string? Asks(Activity activity) => activity.ChannelData is JsonElement data
        ? TelegramAnswer.Text(TelegramAnswer.Member(data, "leadbot"), "asks")
        : null;

    private static bool IsPrivate(string? reference)
    {
        try
        {
            return reference is not null && JsonElement.Parse(reference) is var json && TelegramAnswer.Member(json, "private").ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static SendResult Classify(TelegramAnswer answer) => answer switch
    {
        { IsOk: true } => new SendResult.Sent(TelegramAnswer.Number(answer.Result, "message_id")?.ToString(CultureInfo.InvariantCulture)),
        { Code: 429 } => new SendResult.Later(answer.Description, answer.RetryAfter ?? TimeSpan.FromSeconds(5)),
        { Code: 403 } => new SendResult.RecipientGone(answer.Description),
        { Code: 400 } when answer.Description.Contains("chat not found", StringComparison.OrdinalIgnoreCase) => new SendResult.RecipientGone(answer.Description),
        { Code: 401 } => new SendResult.Later("Telegram does not know the bot's token; it may have been revoked", TimeSpan.FromMinutes(1)),
        { Code: >= 500 } => new SendResult.Later(answer.Description, answer.RetryAfter),
        _ => new SendResult.Refused(answer.Description),
    };
}
