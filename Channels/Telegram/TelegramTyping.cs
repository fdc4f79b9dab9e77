using System.Globalization;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Typing;

namespace LeadBot.Channels.Telegram;

/// <summary>Telegram shows it for at most five seconds, or until the answer is there.</summary>
internal sealed class TelegramTyping(TelegramBots bots, TelegramApi api) : ITypingSender
{
    public string Channel => TelegramMessages.Channel;

    public bool IsOn(string bot) => bots.Find(bot) is not null;

    public Task ShowAsync(Conversation conversation, Activity? received, CancellationToken ct) =>
        long.TryParse(conversation.ChannelConversationId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)
            ? api.TryAsync(bots.Options(conversation.Bot), "sendChatAction", new JsonObject { ["chat_id"] = chat, ["action"] = "typing" }, ct)
            : Task.CompletedTask;
}
