using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace LeadBot.Understanding.Llm;

/// <summary>Asks the endpoint once a message, within time, tokens, the day's limit and the breaker. Never throws for what the endpoint does.</summary>
internal sealed partial class LlmCaller(
    IChatClient client, LlmOptions options, LlmBreaker breaker, LlmSpending spending, TimeProvider time, ILogger<LlmCaller> log)
{
    // One second try, where the first failed so fast that there is time for it.
    private const int MostTries = 2;

    /// <param name="limit">Tokens that the bot may use today.</param>
    public async Task<(LlmReply? Reply, LlmUse Use)> AskAsync(string bot, LlmRequest request, long limit, CancellationToken ct)
    {
        var reserved = request.InputTokens + options.MaxOutputTokens;
        var (isGranted, isFirst) = await spending.ReserveAsync(bot, reserved, limit, ct);
        if (!isGranted)
        {
            if (isFirst)
            {
                LogSpent(bot, limit);
            }

            return (null, new LlmUse("spent", 0, TimeSpan.Zero));
        }

        if (!breaker.TryEnter(out var isTrial))
        {
            spending.Settle(bot, reserved, 0);
            return (null, new LlmUse("open", 0, TimeSpan.Zero));
        }

        var started = time.GetTimestamp();
        long used = 0;
        try
        {
            var (reply, tokens) = await TryAsync(request, started, ct);
            used = tokens;
            if (breaker.Succeeded(isTrial))
            {
                LogBack();
            }

            return (reply, new LlmUse("used", used, time.GetElapsedTime(started)));
        }
        catch (LlmException failed)
        {
            // A call that ran into the end of its time was worked on, and is paid for.
            used = failed.Failure is LlmFailure.Timeout or LlmFailure.Unusable ? request.InputTokens : 0;
            Note(failed, breaker.Failed(isTrial, failed.RetryAfter is { Ticks: > 0 } after ? after : failed.Failure == LlmFailure.Busy ? options.BreakFor : null));
            return (null, new LlmUse(Word(failed.Failure), used, time.GetElapsedTime(started)));
        }
        catch (OperationCanceledException)
        {
            used = request.InputTokens;
            breaker.Abandoned(isTrial);
            throw; // the turn itself was given up
        }
        finally
        {
            spending.Settle(bot, reserved, used);
        }
    }

    private async Task<(LlmReply Reply, long Tokens)> TryAsync(LlmRequest request, long started, CancellationToken ct)
    {
        using var budget = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, budget.Token);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Waits no longer than the budget even where the client does not heed its token.
                var response = await client.GetResponseAsync(Messages(request), Options(request), both.Token).WaitAsync(both.Token);
                return (Read(response), Tokens(response, request));
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                throw new LlmException(LlmFailure.Timeout);
            }
            catch (LlmException failed) when (attempt < MostTries && failed.Failure is LlmFailure.Connection or LlmFailure.Server
                && time.GetElapsedTime(started) < options.Timeout / 4)
            {
            }
            catch (Exception error) when (error is HttpRequestException or IOException or JsonException or InvalidOperationException or TimeoutException or NotSupportedException)
            {
                throw new LlmException(LlmFailure.Connection); // another client than ours, that speaks of failures in its own way
            }
        }
    }

    private static ChatMessage[] Messages(LlmRequest request) => [new(ChatRole.System, LlmPrompt.Rules), new(ChatRole.User, request.Data)];

    private ChatOptions Options(LlmRequest request)
    {
        using var schema = JsonDocument.Parse(request.Schema);
        return new ChatOptions
        {
            Temperature = 0,
            MaxOutputTokens = options.MaxOutputTokens,
            Tools = [AIFunctionFactory.CreateDeclaration(LlmFunction.Name, LlmFunction.Description, schema.RootElement.Clone())],
            ToolMode = ChatToolMode.RequireSpecific(LlmFunction.Name),
        };
    }

    // Nothing of the reply counts but the call of our function: no text, no other function.
    private static LlmReply Read(ChatResponse response) =>
        response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>()
            .Where(call => call.Name == LlmFunction.Name && call.Exception is null)
            .Select(call => LlmReply.Read(call.Arguments))
            .FirstOrDefault(reply => reply is not null)
        ?? throw new LlmException(LlmFailure.Unusable);

    private long Tokens(ChatResponse response, LlmRequest request)
    {
        var told = response.Usage?.TotalTokenCount ?? (response.Usage?.InputTokenCount ?? 0) + (response.Usage?.OutputTokenCount ?? 0);
        return told > 0 ? told : request.InputTokens + options.MaxOutputTokens;
    }

    private void Note(LlmException failed, TimeSpan? breakFor)
    {
        if (failed.Status is { } status)
        {
            LogStatus(Word(failed.Failure), status);
        }
        else
        {
            LogFailed(Word(failed.Failure));
        }

        if (breakFor is { } wait)
        {
            LogBreak((int)Math.Ceiling(wait.TotalSeconds));
        }
    }

#pragma warning disable CA1308 // the words stand in events and logs, in lower case like all their names
    private static string Word(LlmFailure failure) => failure.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    [LoggerMessage(LogLevel.Warning, "The LLM did not answer ({Failure}); the built-in reading stands")]
    private partial void LogFailed(string failure);

    [LoggerMessage(LogLevel.Warning, "The LLM did not answer ({Failure}, HTTP {Status}); the built-in reading stands")]
    private partial void LogStatus(string failure, int status);

    [LoggerMessage(LogLevel.Warning, "The LLM is not asked for {Seconds} s; then one message tries again")]
    private partial void LogBreak(int seconds);

    [LoggerMessage(LogLevel.Information, "The LLM answers again")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Warning, "Bot {Bot} has used its {Limit} LLM tokens for today (UTC); until tomorrow the built-in reading stands alone")]
    private partial void LogSpent(string bot, long limit);
}
