using System.Globalization;

using LeadBot.Conversations.Inbox;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels;

/// <summary>What a service that sends us messages is told when one is not taken now: it comes again, so that nothing is lost.</summary>
internal static class RefusedAnswer
{
    private static readonly TimeSpan s_shortly = TimeSpan.FromSeconds(2);

    public static IResult Of(HttpContext http, InboxResult.Refused refused)
    {
        var wait = Math.Max(1, Math.Ceiling((refused.RetryAfter ?? s_shortly).TotalSeconds));
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(refused.Reason == InboxRefusal.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable);
    }
}
