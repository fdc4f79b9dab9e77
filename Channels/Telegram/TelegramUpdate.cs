using System.Text.Json;

namespace LeadBot.Channels.Telegram;

/// <summary>One update as Telegram sent it; of its payloads at most one is there.</summary>
internal sealed record TelegramUpdate(long Id, JsonElement Message, JsonElement Edited, JsonElement Pressed, JsonElement Membership)
{
    /// <returns>Null for what is no update.</returns>
    public static TelegramUpdate? Read(JsonElement json) => TelegramAnswer.Number(json, "update_id") is { } id
        ? new TelegramUpdate(
            id,
            TelegramAnswer.Member(json, "message"),
            TelegramAnswer.Member(json, "edited_message"),
            TelegramAnswer.Member(json, "callback_query"),
            TelegramAnswer.Member(json, "my_chat_member"))
        : null;

    public static bool Is(JsonElement payload) => payload.ValueKind == JsonValueKind.Object;
}
