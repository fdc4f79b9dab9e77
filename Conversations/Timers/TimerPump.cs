using System.Globalization;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Conversations.Timers;

/// <summary>
/// Brings due timers in through the inbox, as events <c>timer/{kind}</c>. Its key makes a timer fire once for each time it was due, however
/// often the process dies in between. A turn that ran in the same moment may have moved the timer: the bot looks at its state, not at the clock.
/// </summary>
internal sealed partial class TimerPump(ITimerStore store, IInbox inbox, IOptions<TurnOptions> options, TimeProvider time, ILogger<TimerPump> log)
    : BackgroundService
{
    private const int AtOnce = 100;

    /// <summary>Fires what is due.</summary>
    /// <returns>How many.</returns>
    public async Task<int> FireAsync(CancellationToken ct)
    {
        var due = await store.FindDueAsync(AtOnce, ct);
        foreach (var timer in due)
        {
            var result = await inbox.AcceptAsync(
                new InboundActivity
                {
                    Bot = timer.Bot,
                    ConversationId = timer.ConversationId,
                    Activity = Event(timer),
                    DedupeKey = string.Create(CultureInfo.InvariantCulture, $"timer:{timer.Id}:{timer.DueAt.ToUnixTimeMilliseconds()}"),
                    Audience = JournalAudience.System,
                },
                ct);
            if (result is not InboxResult.Refused { Reason: not InboxRefusal.UnknownConversation })
            {
                await store.FinishAsync(timer, ct);
            }
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await FireAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(e); // the database is away; the next round tries again
            }
        }
    }

    private static Activity Event(DueTimer timer)
    {
        var activity = new Activity(ActivityTypes.Event) { ChannelId = timer.Channel, Name = $"timer/{timer.Kind}", Value = timer.Guard };
        if (timer.Last is null)
        {
            return activity;
        }

        // From and recipient as in the visitor's own activities, so that the turn finds the visitor's state.
        var last = ActivityJson.Parse(timer.Last);
        activity.ApplyConversationReference(last.GetConversationReference(), isIncoming: true);
        activity.Locale ??= last.Locale;
        return activity;
    }

    [LoggerMessage(LogLevel.Warning, "Timers wait for the database")]
    private partial void LogFailure(Exception error);
}
