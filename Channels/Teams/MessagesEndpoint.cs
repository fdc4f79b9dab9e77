using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadBot.Channels.Teams;

/// <summary><c>POST /api/messages</c>: what Azure Bot Service sends to its bots. It is answered as soon as it is safe; the bot thinks afterwards.</summary>
internal sealed partial class MessagesEndpoint(ConnectorCaller callers, ConnectorInbound inbound, InvokeAnswers invokes, ILogger<MessagesEndpoint> log)
{
    public async Task<IResult> PostAsync(HttpContext http, CancellationToken ct)
    {
        if (await RequestBytes.ReadAsync(http.Request, RequestBytes.MaxActivity, ct) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        Activity activity;
        try
        {
            activity = ActivityJson.Parse(RequestBytes.WithoutMark(body));
        }
        catch (JsonException)
        {
            return Problem("The body is no activity: a JSON object with a \"type\".");
        }

        string bot;
        try
        {
            bot = await callers.BotAsync(http, activity, ct);
        }
        catch (UnauthorizedAccessException refused)
        {
            LogRefused(refused.Message);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (activity.Conversation?.Id is not { Length: > 0 } || activity.From?.Id is not { Length: > 0 })
        {
            return Problem("The activity has no conversation.id or no from.id.");
        }

        return activity.Type == ActivityTypes.Invoke
            ? await invokes.AnswerAsync(bot, activity, ct)
            : Answer(http, await inbound.AcceptAsync(bot, activity, ct));
    }

    private static IResult Answer(HttpContext http, InboxResult? result) =>
        result is InboxResult.Refused refused ? RefusedAnswer.Of(http, refused) : Results.Ok();

    private static IResult Problem(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: "No activity");

    [LoggerMessage(LogLevel.Warning, "An activity was refused with 401. {Why}")]
    private partial void LogRefused(string why);
}
