using System.Net;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Connector;

/// <summary>The Connector refused a call.</summary>
public sealed class ErrorResponseException(HttpStatusCode status, ErrorResponse? body, TimeSpan? retryAfter)
    : Exception($"The Connector answered {(int)status}{(body?.Error?.Code is { } code ? $" {code}" : "")}{(body?.Error?.Message is { } said ? $": {said}" : "")}")
{
    public HttpStatusCode StatusCode { get; } = status;

    /// <summary>What it said; null where that was no JSON.</summary>
    public ErrorResponse? Body { get; } = body;

    /// <summary>How long it asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
