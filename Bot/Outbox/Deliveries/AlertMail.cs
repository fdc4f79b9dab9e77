using LeadBot.Bot.Hosting;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>
/// Tells by mail what needs a person, over the mailboxes that receive the bot's leads. It is sent behind, once: the event log and the page say it too,
/// and a mailbox that is itself broken tells nobody.
/// </summary>
internal sealed partial class AlertMail(
    Destinations destinations, IHouseMail mail, IOptionsMonitor<RoutingOptions> routing, IOptions<PublicUrlOptions> publicUrl, TimeProvider time, ILogger<AlertMail> log)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <param name="about">The destination that it is about: a mailbox does not hear of itself.</param>
    public void Send(string about, string bot, string subject, IReadOnlyList<string> words) => _ = SendAsync(about, bot, subject, words);

    private async Task SendAsync(string about, string bot, string subject, IReadOnlyList<string> words)
    {
        try
        {
            using var patience = new CancellationTokenSource(s_patience, time);
            var now = time.GetUtcNow();
            var told = new HouseMail($"alert-{about}-{now.ToUnixTimeMilliseconds()}", subject, words, now)
            {
                Owner = routing.Get(bot).IntakeOwner,
                Link = publicUrl.Value.PublicUrl is { Length: > 0 } own ? ("Open the destinations", $"{own.TrimEnd('/')}/dashboard/settings/destinations?bot={Uri.EscapeDataString(bot)}") : null,
            };
            foreach (var mailbox in await destinations.OfAsync(bot, patience.Token))
            {
                if (mailbox.Name != about && mailbox.Kind is IHouseMail && mailbox.Status.Health != DestinationHealth.Paused
                    && (await mail.SendAsync(mailbox.Name, told, patience.Token)).Why is { } why)
                {
                    LogUntold(mailbox.Name, why);
                }
            }
        }
        catch (Exception fault)
        {
            LogFailed(fault); // the log, the event log and the page have it
        }
    }

    [LoggerMessage(LogLevel.Warning, "Mailbox {Mailbox} could not be told that a destination needs somebody: {Why}")]
    private partial void LogUntold(string mailbox, string why);

    [LoggerMessage(LogLevel.Warning, "Nobody could be told by mail that a destination needs somebody")]
    private partial void LogFailed(Exception error);
}
