using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;

namespace LeadBot.Channels.Telegram;

/// <summary>Hands updates into the inbox of the chat that they belong to. In groups the bot hears what is addressed to it.</summary>
internal sealed class TelegramInbound(
    TelegramLinks links, TelegramNames names, TelegramChats chats, FileAnnouncer files, TelegramPresses presses, IInbox inbox)
{
    private const string Start = "/start";

    /// <returns>Null for what is not kept; an update that came before is known by its id.</returns>
    public async Task<InboxResult?> AcceptAsync(string bot, TelegramUpdate update, CancellationToken ct)
    {
        if (TelegramUpdate.Is(update.Pressed))
        {
            return await presses.AcceptAsync(bot, update, ct);
        }

        if (TelegramUpdate.Is(update.Membership))
        {
            return await MembershipAsync(bot, update, ct);
        }

        var isEdit = TelegramUpdate.Is(update.Edited);
        var message = isEdit ? update.Edited : update.Message;
        if (!TelegramUpdate.Is(message) || await MovesAsync(bot, message, ct) || TelegramMessages.Read(message) is not { } activity
            || !await IsAddressedAsync(bot, message, activity, ct) || await chats.OpenAsync(bot, message, ct) is not { } conversation)
        {
            return null;
        }

        if (isEdit)
        {
            // What was read from the first wording stays: an edit is kept beside it, and nothing is decided from it.
            activity.Type = ActivityTypes.MessageUpdate;
        }

        await files.AnnounceAsync(bot, conversation.Id, activity, ct);
        Campaign(bot, activity);
        return await HandInAsync(bot, conversation.Id, activity, update, JournalAudience.Visitor, ct);
    }

    /// <summary>Who blocks the bot, or takes it out of a group, can be written to no more; who lets it in again can.</summary>
    private async Task<InboxResult?> MembershipAsync(string bot, TelegramUpdate update, CancellationToken ct)
    {
        if (await chats.OpenAsync(bot, update.Membership, ct) is not { } conversation)
        {
            return null;
        }

        var isGone = TelegramAnswer.Text(TelegramAnswer.Member(update.Membership, "new_chat_member"), "status") is "kicked" or "left";
        var activity = new Activity(ActivityTypes.Event) { Name = isGone ? "channel/gone" : "channel/back" };
        TelegramMessages.Address(activity, update.Membership, TelegramAnswer.Member(update.Membership, "from"));
        return await HandInAsync(bot, conversation.Id, activity, update, JournalAudience.System, ct);
    }

    private Task<InboxResult> HandInAsync(
        string bot, string conversation, Activity activity, TelegramUpdate update, JournalAudience audience, CancellationToken ct) => inbox.AcceptAsync(
        new InboundActivity
        {
            Bot = bot,
            ConversationId = conversation,
            Activity = activity,
            DedupeKey = $"update:{update.Id}",
            OrderKey = update.Id,
            Audience = audience,
        },
        ct);

    /// <summary>The old chat says where it went, the new one where it came from. Whichever comes first, the conversation goes on there.</summary>
    private async Task<bool> MovesAsync(string bot, JsonElement message, CancellationToken ct)
    {
        if (TelegramAnswer.Number(TelegramAnswer.Member(message, "chat"), "id") is not { } chat)
        {
            return false;
        }

        if (TelegramAnswer.Number(message, "migrate_to_chat_id") is { } to)
        {
            await chats.MoveAsync(bot, chat, to, ct);
            return true;
        }

        if (TelegramAnswer.Number(message, "migrate_from_chat_id") is { } from)
        {
            await chats.MoveAsync(bot, from, chat, ct);
            return true;
        }

        return false;
    }

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

    /// <summary>"/start PAYLOAD" carries the campaign of the link that led here. The payload itself is nobody's words.</summary>
    private void Campaign(string bot, Activity activity)
    {
        if (activity.Text is not { } text || !text.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || text.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space))
        {
            return;
        }

        if (text[..space].Split('@')[0].Equals(Start, StringComparison.OrdinalIgnoreCase))
        {
            activity.Text = Start;
            if (links.Campaign(bot, text[space..].Trim()) is { } campaign)
            {
                ChannelMarks.Tell(activity, "campaign", new JsonObject { ["utm_source"] = "telegram", ["utm_campaign"] = campaign });
            }
        }
    }
}
