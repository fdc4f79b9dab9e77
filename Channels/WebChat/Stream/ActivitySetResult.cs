using LeadBot.Conversations.Journal;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.Stream;

/// <summary>A page of the feed as the answer to a request.</summary>
internal sealed class ActivitySetResult(JournalPage page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        ActivitySet.Write(httpContext.Response.BodyWriter, page);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
