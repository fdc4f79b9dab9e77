using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>
/// Cross-origin headers, on errors too: without them a browser client sees "status 0", which it takes for a dead network and
/// repeats for ever. Any origin may read, since nothing here is opened by a cookie.
/// </summary>
internal static class CrossOrigin
{
    public static void Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Append("Vary", "Origin");
        if (context.Request.Headers.Origin is [{ Length: > 0 } origin])
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = "Retry-After";
        }
    }

    /// <summary>The one call that clients make with credentials is <c>session/getsessionid</c>.</summary>
    public static void AllowCredentials(HttpContext context)
    {
        if (!StringValues.IsNullOrEmpty(context.Response.Headers.AccessControlAllowOrigin))
        {
            context.Response.Headers.AccessControlAllowCredentials = "true";
        }
    }

    public static Task AnswerPreflightAsync(HttpContext context)
    {
        Allow(context);
        AllowCredentials(context);
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        headers.AccessControlAllowHeaders = "authorization, content-type, content-disposition, x-ms-bot-agent, x-requested-with";
        headers.AccessControlMaxAge = "7200";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
