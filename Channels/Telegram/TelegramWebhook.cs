using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using LeadBot.Conversations.Inbox;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.Telegram;

/// <summary><c>POST /api/telegram/{bot}</c>: what Telegram sends. It is answered as soon as it is safe.</summary>
internal sealed class TelegramWebhook(TelegramBots bots, TelegramInbound inbound)
{
    private const string Header = "X-Telegram-Bot-Api-Secret-Token";
    private const int LargestUpdate = 1024 * 1024;

    public async Task<IResult> PostAsync(HttpContext http, string bot, CancellationToken ct)
    {
        // Nobody learns which bots there are: an unknown one and a wrong secret get the same answer.
        if (bots.Find(bot) is not { } name || !IsProved(http.Request, bots.Secret(name)))
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await RequestBytes.ReadAsync(http.Request, LargestUpdate, ct) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (Read(body) is not { } update)
        {
            return Results.Problem("The body is no update of Telegram.", statusCode: StatusCodes.Status400BadRequest, title: "No update");
        }

        return await inbound.AcceptAsync(name, update, ct) is InboxResult.Refused { Reason: not InboxRefusal.UnknownConversation } refused
            ? RefusedAnswer.Of(http, refused)
            : Results.Ok();
    }

    internal static TelegramUpdate? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            return TelegramUpdate.Read(JsonElement.ParseValue(ref reader));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsProved(HttpRequest request, string secret) =>
        request.Headers[Header] is [{ } given]
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
