using LeadBot.Bot.Hosting;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>
/// Mails news of destinations to the people who read the bot's mailboxes. What a mailbox does not take now is tried again with growing pauses, also after a
/// restart, for as long as a lead would be. That it fails is no news of its own: a mailbox that is itself broken tells nobody.
/// </summary>
internal sealed partial class AlertWatch(
    IAlertMails alerts, AlertSignal signal, Destinations destinations, IHouseMail mail, IOptionsMonitor<RoutingOptions> routing, IOptionsMonitor<DeliveryPace> pace,
    IOptions<PublicUrlOptions> publicUrl, TimeProvider time, ILogger<AlertWatch> log) : BackgroundService
{
    private const int AtOnce = 100;

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_paused = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RoundAsync(stoppingToken);
                await signal.WaitAsync(s_look, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Each mailbox takes one mail after the other; one that is away holds up no other.</summary>
    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            var due = await alerts.DueAsync(AtOnce, ct);
            var known = due.Count > 0 ? await destinations.AllAsync(ct) : [];
            await Task.WhenAll(due.GroupBy(alert => alert.Mailbox).Select(async one =>
            {
                foreach (var alert in one)
                {
                    await TendAsync(alert, known.FirstOrDefault(found => found.Name == alert.Mailbox), ct);
                }
            }));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            LogWaits(fault); // the database is away; the next round tries again
        }
    }

    private async Task TendAsync(AlertMail alert, Destination? mailbox, CancellationToken ct)
    {
        if (mailbox is not { Kind: IHouseMail, Options.Active: true })
        {
            LogUntold(alert.Mailbox, alert.Subject, "it is not among the destinations any more.");
            await alerts.ForgetAsync(alert, ct);
            return;
        }

        if (mailbox.Status.Health == DestinationHealth.Paused)
        {
            await LaterAsync(alert, "The mailbox is paused.", s_paused, isTry: false);
            return;
        }

        using var patience = new CancellationTokenSource(s_patience, time);
        // What became of a mail that has gone is written down also while the server stops.
        switch (await SendAsync(alert, patience.Token))
        {
            case DeliveryResult.Delivered:
                await alerts.ForgetAsync(alert, CancellationToken.None);
                break;
            case (DeliveryResult.Permanent or DeliveryResult.RecipientGone) and { Why: var why }:
                LogUntold(alert.Mailbox, alert.Subject, why!);
                await alerts.ForgetAsync(alert, CancellationToken.None);
                break;
            case DeliveryResult.RetryAfter later:
                await LaterAsync(alert, later.Reason, later.After, isTry: true);
                break;
            case var fault:
                await LaterAsync(alert, fault.Why!, DeliveryBackoff.After(alert.Attempts + 1, pace.CurrentValue), isTry: true);
                break;
        }
    }

    private async Task<DeliveryResult> SendAsync(AlertMail alert, CancellationToken ct)
    {
        try
        {
            return await mail.SendAsync(
                alert.Mailbox,
                new HouseMail(alert.Id, alert.Subject, alert.Words, alert.At) { Owner = routing.Get(alert.Bot).IntakeOwner, Link = Link(alert.Bot) },
                ct);
        }
        catch (OperationCanceledException)
        {
            return new DeliveryResult.Transient($"There was no answer in {s_patience.TotalSeconds:0} seconds.");
        }
    }

    private (string Words, string Address)? Link(string bot) => publicUrl.Value.PublicUrl is { Length: > 0 } own
        ? ("Open the destinations", $"{own.TrimEnd('/')}/dashboard/settings/destinations?bot={Uri.EscapeDataString(bot)}")
        : null;

    private async Task LaterAsync(AlertMail alert, string why, TimeSpan wait, bool isTry)
    {
        var now = time.GetUtcNow();
        if (now - alert.At >= pace.CurrentValue.GiveUpAfter && (!isTry || alert.Attempts + 1 >= pace.CurrentValue.Tries))
        {
            LogUntold(alert.Mailbox, alert.Subject, why); // the event log and the page have it
            await alerts.ForgetAsync(alert, CancellationToken.None);
            return;
        }

        LogLater(alert.Mailbox, alert.Subject, why);
        await alerts.PutOffAsync(alert, now + wait, why, isTry, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "Mailbox {Mailbox} was not told \"{What}\": {Why}")]
    private partial void LogUntold(string mailbox, string what, string why);

    [LoggerMessage(LogLevel.Information, "Mailbox {Mailbox} is told \"{What}\" later: {Why}")]
    private partial void LogLater(string mailbox, string what, string why);

    [LoggerMessage(LogLevel.Warning, "News of destinations waits for the database")]
    private partial void LogWaits(Exception error);
}
