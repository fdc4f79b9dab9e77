using System.Globalization;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>
/// An answer that is no success. Clients act on the status alone; a 403 ends Web Chat for good, so it means nothing but "this
/// token is over, or was never for this".
/// </summary>
internal sealed record DirectLineError(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : IResult
{
    public static DirectLineError Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, "Unauthorized", message);

    public static DirectLineError TokenExpired { get; } =
        new(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    public static DirectLineError Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static DirectLineError NotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);

    public static DirectLineError UnknownConversation { get; } =
        NotFound("There is no such conversation. Start one with POST /v3/directline/conversations.");

    public static DirectLineError BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static DirectLineError Missing(string property) =>
        new(StatusCodes.Status400BadRequest, "MissingProperty", $"The property {property} is missing or empty.");

    public static DirectLineError TooLarge(string message) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static DirectLineError TooMany(TimeSpan? wait) =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too much in too short a time. Wait before the next try.", wait ?? TimeSpan.FromSeconds(10));

    public static DirectLineError Unavailable { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "Nothing can be stored or read at the moment. Try again shortly.", TimeSpan.FromSeconds(2));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Json(new ErrorReply(new ErrorBody(Code, Message)), DirectLineJson.Default.ErrorReply, statusCode: Status)
            .ExecuteAsync(httpContext);
    }
}
