using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.Conversations.Inbox;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Channels.Telegram;

/// <summary>
/// Sees to it that updates come: tells Telegram where to send them, or fetches them where Telegram cannot reach this server. An update is
/// confirmed only when it is on disk.
/// </summary>
internal sealed partial class TelegramPump(
    TelegramBots bots, TelegramApi api, TelegramInbound inbound, TelegramRegistration registration, TelegramHealth health, TimeProvider time, ILogger<TelegramPump> log)
    : BackgroundService
{
    private const int PollSeconds = 25;

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_watch = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A bot that gets its token while the program runs is taken up then.
        Dictionary<string, (string Token, CancellationTokenSource Stop, Task Run)> running = [];
        using var look = new PeriodicTimer(s_look, time);
        do
        {
            foreach (var bot in bots.All)
            {
                var token = bots.Options(bot).Token!;
                if (running.TryGetValue(bot, out var known))
                {
                    if (known.Token == token && !known.Run.IsCompleted)
                    {
                        continue;
                    }

                    await known.Stop.CancelAsync();
                    known.Stop.Dispose();
                }

                var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                running[bot] = (token, stop, RunAsync(bot, stop.Token));
            }
        }
        while (await NextAsync(look, stoppingToken));
        await Task.WhenAll(running.Values.Select(one => one.Run));
        foreach (var one in running.Values)
        {
            one.Stop.Dispose();
        }
    }

    private async Task RunAsync(string bot, CancellationToken ct)
    {
        var failures = 0;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await registration.AnnounceAsync(bot, ct);
                health.Receiving(bot, null);
                if (!bots.IsPolled(bot))
                {
                    LogWebhook(bot);
                    await WatchAsync(bot, ct);
                }

                LogPolling(bot);
                for (long offset = 0; ;)
                {
                    offset = await FetchAsync(bot, offset, ct);
                    failures = 0;
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                failures++;
                var pause = (fault as TelegramRefusal)?.RetryAfter ?? TimeSpan.FromSeconds(Math.Min(s_longestPause.TotalSeconds, Math.Pow(2, Math.Min(failures, 6))));
                health.Receiving(bot, fault.Message);
                LogFailure(bot, fault.Message, pause.TotalSeconds);
                try
                {
                    await Task.Delay(pause, time, ct);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Asks Telegram from time to time whether it reaches us.</summary>
    private async Task WatchAsync(string bot, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(s_watch, time);
        string? told = null;
        do
        {
            var trouble = await registration.LookAsync(bot, ct);
            health.Receiving(bot, trouble);
            if (trouble is not null && trouble != told)
            {
                LogTrouble(bot, trouble);
            }

            told = trouble;
        }
        while (await timer.WaitForNextTickAsync(ct));
    }

    /// <returns>From where to go on.</returns>
    private async Task<long> FetchAsync(string bot, long offset, CancellationToken ct)
    {
        var arguments = new JsonObject { ["timeout"] = PollSeconds, ["allowed_updates"] = TelegramRegistration.Wanted };
        if (offset > 0)
        {
            arguments["offset"] = offset;
        }

        var answer = await api.AskAsync(bots.Options(bot), bot, "getUpdates", arguments, ct);
        var updates = answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray().Select(TelegramUpdate.Read).OfType<TelegramUpdate>().ToList() : [];
        if (updates.Count == 0)
        {
            // A server that answers at once instead of waiting must not be asked without pause.
            await Task.Delay(TimeSpan.FromMilliseconds(200), time, ct);
        }

        foreach (var update in updates)
        {
            if (await inbound.AcceptAsync(bot, update, ct) is InboxResult.Refused { Reason: not InboxRefusal.UnknownConversation } refused)
            {
                await Task.Delay(refused.RetryAfter ?? TimeSpan.FromSeconds(2), time, ct);
                return update.Id; // it is fetched again
            }

            offset = update.Id + 1;
        }

        return offset;
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Telegram sends the updates of {Bot} to this server")]
    private partial void LogWebhook(string bot);

    [LoggerMessage(LogLevel.Information, "Updates of {Bot} are fetched from Telegram, since no PublicUrl is set")]
    private partial void LogPolling(string bot);

    [LoggerMessage(LogLevel.Warning, "Telegram for {Bot}: {Trouble}")]
    private partial void LogTrouble(string bot, string trouble);

    [LoggerMessage(LogLevel.Warning, "Telegram for {Bot}: {Why} Tried again in {Seconds} seconds.")]
    private partial void LogFailure(string bot, string why, double seconds);
}
