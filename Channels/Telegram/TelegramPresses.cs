using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Outbox;

namespace LeadBot.Channels.Telegram;

/// <summary>Presses of buttons. Each is answered, or the client would show that it waits, and the buttons go once one of them was taken.</summary>
internal sealed class TelegramPresses(TelegramBots bots, TelegramApi api, TelegramChats chats, IInbox inbox, ISentActivities sent)
{
    private const string Stale = "This button no longer works.";

    public async Task<InboxResult?> AcceptAsync(string bot, TelegramUpdate update, CancellationToken ct)
    {
        var message = TelegramAnswer.Member(update.Pressed, "message");
        var press = TelegramAnswer.Text(update.Pressed, "id");
        var place = TelegramAnswer.Number(message, "message_id");
        if (!TelegramUpdate.Is(message) || await chats.OpenAsync(bot, message, ct) is not { } conversation)
        {
            await AnswerAsync(bot, press, Stale, ct);
            return null;
        }

        // The button's words stand in our own message: the token in it only says which of them, so that nothing can be forged.
        var asked = place is null ? null : await sent.FindAsync(bot, conversation.Id, $"{place}", ct);
        if (TelegramButtons.Chosen(asked, TelegramAnswer.Text(update.Pressed, "data")) is not { } words)
        {
            await AnswerAsync(bot, press, Stale, ct);
            return null;
        }

        var activity = new Activity(ActivityTypes.Message) { Text = words, TextFormat = TextFormatTypes.Plain, ReplyToId = asked!.Id };
        TelegramMessages.Address(activity, message, TelegramAnswer.Member(update.Pressed, "from"));
        activity.LocalTimestamp = null; // the message's own time is when it was asked

        // One press a message, whatever is pressed afterwards.
        var result = await inbox.AcceptAsync(
            new InboundActivity { Bot = bot, ConversationId = conversation.Id, Activity = activity, DedupeKey = $"press:{place}", OrderKey = update.Id }, ct);
        if (result is InboxResult.Accepted or InboxResult.Repeat)
        {
            await AnswerAsync(bot, press, result is InboxResult.Repeat ? "You have answered that already." : null, ct);
            await RemoveButtonsAsync(bot, message, ct);
        }

        return result;
    }

    private Task AnswerAsync(string bot, string? press, string? words, CancellationToken ct)
    {
        var arguments = new JsonObject { ["callback_query_id"] = press };
        if (words is not null)
        {
            arguments["text"] = words;
        }

        return api.TryAsync(bots.Options(bot), "answerCallbackQuery", arguments, ct);
    }

    private Task RemoveButtonsAsync(string bot, JsonElement message, CancellationToken ct) => api.TryAsync(
        bots.Options(bot),
        "editMessageReplyMarkup",
        new JsonObject { ["chat_id"] = TelegramAnswer.Number(TelegramAnswer.Member(message, "chat"), "id"), ["message_id"] = TelegramAnswer.Number(message, "message_id") },
        ct);
}
