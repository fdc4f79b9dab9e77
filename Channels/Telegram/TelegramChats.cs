using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.Conversations;

namespace LeadBot.Channels.Telegram;

/// <summary>The conversation of a chat.</summary>
internal sealed class TelegramChats(IConversations conversations)
{
    /// <returns>Null where the payload names no chat.</returns>
    public async Task<Conversation?> OpenAsync(string bot, JsonElement message, CancellationToken ct)
    {
        if (TelegramAnswer.Number(TelegramAnswer.Member(message, "chat"), "id") is not { } chat)
        {
            return null;
        }

        var reference = new JsonObject { ["chat"] = chat, ["private"] = !TelegramMessages.IsGroup(message) };
        return await conversations.OpenAsync(new NewConversation(bot, TelegramMessages.Channel, Id(chat), Reference: reference.ToJsonString()), ct);
    }

    /// <summary>A group that became a supergroup has another id from then on; its conversation goes with it.</summary>
    public Task MoveAsync(string bot, long from, long to, CancellationToken ct) =>
        conversations.MoveAsync(bot, TelegramMessages.Channel, Id(from), Id(to), ct);

    private static string Id(long chat) => chat.ToString(CultureInfo.InvariantCulture);
}
