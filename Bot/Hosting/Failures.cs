using System.Text.Json;
using LeadBot.Storage;
using LeadBot.Storage.Writing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace LeadBot.Bot.Hosting;

/// <summary>
/// Turns what went wrong into an answer that the caller can act on (RFC 9457 problem details): never a stack trace, and a
/// status that says whether to come back.
/// </summary>
internal sealed partial class Failures(IProblemDetailsService problems, ILogger<Failures> log) : IExceptionHandler
{
    private const string TooLarge = "The body is larger than is taken here.";
    private const string NotJson = "Send the body as JSON, with the header Content-Type: application/json.";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, title) = exception switch
        {
            BadHttpRequestException bad => (bad.StatusCode, "The request cannot be understood"),
            WriterBusyException => (StatusCodes.Status503ServiceUnavailable, "LeadBot has more to write than it can take. Try again in a moment."),
            StorageUnavailableException => (StatusCodes.Status503ServiceUnavailable, "The database cannot be written or read at the moment. Try again later."),
            OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested => (499, "The caller went away."),
            _ => (StatusCodes.Status500InternalServerError, "Something went wrong on our side. It has been logged."),
        };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        }

        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = "2";
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Status = status, Title = title, Detail = exception is BadHttpRequestException unread ? Detail(unread) : null },
        });
    }

    // In our words: the framework's name our types.
    private static string? Detail(BadHttpRequestException unread) => unread switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => NotJson,
        { InnerException: JsonException { Path: { Length: > 1 } path } } => $"The JSON of the body is broken or has a wrong type at {path}.",
        { InnerException: JsonException } => "The body is not a valid JSON object, or misses a member that it must have.",
        _ => "The body is missing, or a value in the address is not of its type.",
    };

    /// <summary>Gives an empty error answer of the REST API a body.</summary>
    public static async Task WriteStatusAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new ProblemDetailsContext
            {
                HttpContext = http,
                ProblemDetails = new ProblemDetails { Status = http.Response.StatusCode, Detail = Detail(http) },
            });
        }
    }

    private static string? Detail(HttpContext http) => http.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => "The API has no such address. /openapi/v1.json lists those that there are.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {http.Request.Method}, but {http.Response.Headers.Allow}.",
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => NotJson,
        _ => null,
    };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailure(Exception error, string method, string path);
}
