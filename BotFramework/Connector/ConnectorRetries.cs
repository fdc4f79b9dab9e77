using System.Net;

using Polly;
using Polly.Retry;

namespace LeadBot.BotFramework.Connector;

/// <summary>
/// Which answers are worth another try, as the channel's documentation asks: 429, 412, 502 and 504, after Retry-After where it is given.
/// Sending has no idempotency key: a message whose answer was lost on the way (502, 504) may arrive twice.
/// </summary>
public static class ConnectorRetries
{
    private const int MostTries = 3;

    private static readonly TimeSpan s_first = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    /// <summary>One pipeline serves any number of clients.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MostTries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = s_first,
                MaxDelay = s_longest,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } response && IsPassing(response.StatusCode) && !AsksForLong(response, time)),
                DelayGenerator = args => ValueTask.FromResult(RetryAfter(args.Outcome.Result, time)),
                OnRetry = args =>
                {
                    args.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .Build();

    /// <summary>What the answer asks for.</summary>
    internal static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider time)
    {
        var asked = response?.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // Who must wait longer than this does it outside, where nothing waits with it.
    private static bool AsksForLong(HttpResponseMessage response, TimeProvider time) => RetryAfter(response, time) > s_longest;

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
}
