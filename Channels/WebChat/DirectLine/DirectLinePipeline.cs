using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>What every endpoint of web chat does around its own work: cross-origin headers, limits, and an answer for every failure.</summary>
internal sealed partial class DirectLinePipeline(AddressLimiter limiter, ILogger<DirectLinePipeline> logger)
{
    public RequestDelegate Wrap(DirectLineHandler handler) => async context => await RunAsync(context, handler);

    /// <summary>For what makes tokens and conversations: counted by address.</summary>
    public RequestDelegate WrapLimited(DirectLineHandler handler) => Wrap((context, ct) => limiter.Refuse(context) is { } wait
        ? Task.FromResult<IResult>(DirectLineError.TooMany(wait))
        : handler(context, ct));

    private async Task RunAsync(HttpContext context, DirectLineHandler handler)
    {
        CrossOrigin.Allow(context);
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var result = await handler(context, context.RequestAborted);
            await result.ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await new DirectLineError(e.StatusCode, "BadArgument", "The request could not be read.").ExecuteAsync(context);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            // A store that cannot be written or read. The client tries again; what went wrong is for our log only.
            LogFailure(logger, e, context.Request.Method, context.GetEndpoint()?.DisplayName);
            await DirectLineError.Unavailable.ExecuteAsync(context);
        }
    }

    [LoggerMessage(LogLevel.Error, "Web chat could not answer {Method} {Endpoint}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string method, string? endpoint);
}
