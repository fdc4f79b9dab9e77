using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Outbox;

namespace LeadBot.Channels.Telegram;

/// <summary>Hands updates into the inbox of the chat that they belong to. In groups the bot hears what is addressed to it.</summary>
internal sealed class TelegramInbound(
    TelegramBots bots, TelegramApi api, TelegramLinks links, TelegramNames names, IConversations conversations, IInbox inbox, ISentActivities sent)
{
    private const string Start = "/start";

    /// <returns>Null for what is not kept; an update that came before is known by its id.</returns>
    public async Task<InboxResult?> AcceptAsync(string bot, TelegramUpdate update, CancellationToken ct)
    {
        if (TelegramUpdate.Is(update.Pressed))
        {
            return await PressedAsync(bot, update, ct);
        }

        if (TelegramUpdate.Is(update.Membership))
        {
            return await MembershipAsync(bot, update, ct);
        }

        var isEdit = TelegramUpdate.Is(update.Edited);
        var message = isEdit ? update.Edited : update.Message;
        if (!TelegramUpdate.Is(message) || await OpenAsync(bot, message, ct) is not { } conversation)
        {
            return null;
        }

        if (TelegramAnswer.Number(message, "migrate_to_chat_id") is not null || TelegramMessages.Read(message) is not { } activity
            || !await IsAddressedAsync(bot, message, activity, ct))
        {
            return null;
        }

        if (isEdit)
        {
            // What was read from the first wording stays: an edit is kept beside it, and nothing is decided from it.
            activity.Type = ActivityTypes.MessageUpdate;
        }

        Commands(bot, activity);
        return await HandInAsync(bot, conversation, activity, $"update:{update.Id}", update.Id, ct);
    }

    private async Task<InboxResult?> PressedAsync(string bot, TelegramUpdate update, CancellationToken ct)
    {
        var message = TelegramAnswer.Member(update.Pressed, "message");
        var press = TelegramAnswer.Text(update.Pressed, "id");
        var place = TelegramAnswer.Number(message, "message_id");
        if (!TelegramUpdate.Is(message) || await OpenAsync(bot, message, ct) is not { } conversation)
        {
            await AnswerAsync(bot, press, "This button no longer works.", ct);
            return null;
        }

        // The button's words stand in our own message: the token in it only says which of them, so that nothing can be forged.
        var asked = place is null ? null : await sent.FindAsync(bot, conversation.Id, $"{place}", ct);
        if (TelegramButtons.Chosen(asked, TelegramAnswer.Text(update.Pressed, "data")) is not { } words)
        {
            await AnswerAsync(bot, press, "This button no longer works.", ct);
            return null;
        }

        var activity = TelegramMessages.Address(new Activity(ActivityTypes.Message) { Text = words, TextFormat = TextFormatTypes.Plain, ReplyToId = asked!.Id }, message);
        var from = TelegramAnswer.Member(update.Pressed, "from");
        activity.From = new ChannelAccount($"{TelegramAnswer.Number(from, "id")}", TelegramAnswer.Text(from, "first_name"), RoleTypes.User);
        activity.Locale = TelegramAnswer.Text(from, "language_code");

        // One press a message, whatever is pressed afterwards.
        var result = await HandInAsync(bot, conversation, activity, $"press:{place}", update.Id, ct);
        if (result is InboxResult.Accepted or InboxResult.Repeat)
        {
            await AnswerAsync(bot, press, result is InboxResult.Repeat ? "You have answered that already." : null, ct);
            await RemoveButtonsAsync(bot, message, ct);
        }

        return result;
    }

    /// <summary>Who blocks the bot wants to hear nothing more, and who unblocks it writes next.</summary>
    private async Task<InboxResult?> MembershipAsync(string bot, TelegramUpdate update, CancellationToken ct)
    {
        if (TelegramMessages.IsGroup(update.Membership) || await OpenAsync(bot, update.Membership, ct) is not { } conversation)
        {
            return null;
        }

        var isGone = TelegramAnswer.Text(TelegramAnswer.Member(update.Membership, "new_chat_member"), "status") is "kicked" or "left";
        var activity = TelegramMessages.Address(new Activity(ActivityTypes.Event) { Name = isGone ? "channel/optOut" : "channel/optIn" }, update.Membership);
        return await HandInAsync(bot, conversation, activity, $"update:{update.Id}", update.Id, ct);
    }

    private async Task<Conversation?> OpenAsync(string bot, JsonElement message, CancellationToken ct)
    {
        if (TelegramAnswer.Number(TelegramAnswer.Member(message, "chat"), "id") is not { } chat)
        {
            return null;
        }

        var reference = new JsonObject { ["chat"] = chat, ["private"] = !TelegramMessages.IsGroup(message) };
        return await conversations.OpenAsync(new NewConversation(bot, TelegramMessages.Channel, $"{chat}", Reference: reference.ToJsonString()), ct);
    }

    private Task<InboxResult> HandInAsync(string bot, Conversation conversation, Activity activity, string key, long order, CancellationToken ct) =>
        inbox.AcceptAsync(new InboundActivity { Bot = bot, ConversationId = conversation.Id, Activity = activity, DedupeKey = key, OrderKey = order }, ct);

    private async Task<bool> IsAddressedAsync(string bot, JsonElement message, Activity activity, CancellationToken ct)
    {
        if (!TelegramMessages.IsGroup(message))
        {
            return true;
        }

        if (await names.OfAsync(bot, ct) is not { } name)
        {
            return false;
        }

        var replied = TelegramAnswer.Text(TelegramAnswer.Member(TelegramAnswer.Member(message, "reply_to_message"), "from"), "username");
        var mention = $"@{name}";
        if (activity.Text?.Contains(mention, StringComparison.OrdinalIgnoreCase) == true)
        {
            activity.Text = activity.Text.Replace(mention, "", StringComparison.OrdinalIgnoreCase).Trim();
            return activity.Text.Length > 0;
        }

        return name.Equals(replied, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"/start" opens the chat, with the campaign of the link that led here; other commands are told beside the words.</summary>
    private void Commands(string bot, Activity activity)
    {
        if (activity.Text is not { Length: > 1 } text || text[0] != '/')
        {
            return;
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var command = (space < 0 ? text : text[..space]).Split('@')[0].ToLowerInvariant();
        TelegramMessages.Tell(activity, "command", command[1..]);
        if (command != Start)
        {
            return;
        }

        if (space > 0 && links.Campaign(bot, text[space..].Trim()) is { } campaign)
        {
            TelegramMessages.Tell(activity, "campaign", new JsonObject { ["utm_source"] = "telegram", ["utm_campaign"] = campaign });
        }

        activity.Type = ActivityTypes.ConversationUpdate;
        activity.Text = null;
        activity.MembersAdded = [activity.From!];
    }

    private Task AnswerAsync(string bot, string? press, string? words, CancellationToken ct)
    {
        var arguments = new JsonObject { ["callback_query_id"] = press };
        if (words is not null)
        {
            arguments["text"] = words;
        }

        return TryAsync(bot, "answerCallbackQuery", arguments, ct);
    }

    private Task RemoveButtonsAsync(string bot, JsonElement message, CancellationToken ct) => TryAsync(
        bot,
        "editMessageReplyMarkup",
        new JsonObject { ["chat_id"] = TelegramAnswer.Number(TelegramAnswer.Member(message, "chat"), "id"), ["message_id"] = TelegramAnswer.Number(message, "message_id") },
        ct);

    // A button that goes on spinning is a blemish; the press itself is safe already.
    private async Task TryAsync(string bot, string method, JsonObject arguments, CancellationToken ct)
    {
        try
        {
            await api.CallAsync(bots.Options(bot), method, arguments, ct);
        }
        catch (HttpRequestException)
        {
        }
    }
}
