using System.Text.Json;
using LeadBot.Bot.Hosting;
using LeadBot.Leads;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>Delivers one item and settles it by what became of it.</summary>
internal sealed partial class DeliveryRun(
    IDeliveryLanes queue, ILeadReader leads, DestinationAlerts alerts, IOptionsMonitor<DeliveryPace> pace, IOptions<PublicUrlOptions> publicUrl, TimeProvider time,
    ILogger<DeliveryRun> log)
{
    private static readonly TimeSpan s_shortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(100);

    public async Task HandleAsync(DeliveryItem item, Destination destination, DestinationGate gate)
    {
        var ct = CancellationToken.None;
        if (await ForbiddenAsync(item, destination, ct) is { } why)
        {
            await queue.WithdrawAsync(item, why, ct);
            return;
        }

        switch (await DeliverAsync(item, destination))
        {
            case DeliveryResult.Delivered:
                await queue.DeliveredAsync(item, ct);
                if (gate.Succeed())
                {
                    await alerts.WorksAsync(item.Destination, item.Bot, ct);
                    await queue.HurryAsync(item.Destination, ct);
                }

                break;
            case DeliveryResult.RetryAfter later:
                var wait = later.After > s_shortestPause ? later.After : s_shortestPause;
                gate.Rest(wait);
                await PutOffAsync(item, later.Reason, wait, ct);
                break;
            case DeliveryResult.Transient fault:
                if (gate.Fail(pace.CurrentValue))
                {
                    await alerts.BrokenAsync(item.Destination, item.Bot, fault.Reason, ct);
                }

                await PutOffAsync(item, fault.Reason, DeliveryBackoff.After(item.Attempt, pace.CurrentValue), ct);
                break;
            case DeliveryResult.Permanent refused:
                LogParked(item.Destination, item.LeadId, refused.Reason);
                await queue.ParkAsync(item, refused.Reason, ct);
                break;
            case DeliveryResult.AuthBroken broken:
                await PauseAsync(item, gate, broken.Reason, ct);
                break;
            case DeliveryResult.RecipientGone gone:
                await PauseAsync(item, gate, gone.Reason, ct);
                break;
        }
    }

    /// <summary>What was queued while it was allowed may have been forbidden since.</summary>
    private async Task<string?> ForbiddenAsync(DeliveryItem item, Destination destination, CancellationToken ct)
    {
        if (item.News == DeliveryNews.Deleted)
        {
            return null;
        }

        if (await leads.FindAsync(item.Bot, item.LeadId, ct) is not { } lead)
        {
            return "The lead was deleted.";
        }

        if (item.News == DeliveryNews.Withdrawn)
        {
            return lead.Consent.State == ConsentState.Granted ? "The visitor has agreed again." : null;
        }

        return destination.Kind.IsInternal ? null : DeliveryRules.Hold(lead, isInternal: false, item.News == DeliveryNews.Created);
    }

    /// <summary>Where a lead's page is; null where the house does not know its own address.</summary>
    public string? LinkTo(string bot, string leadId) => publicUrl.Value.PublicUrl is { Length: > 0 } own
        ? $"{own.TrimEnd('/')}/dashboard/leads/{Uri.EscapeDataString(leadId)}?bot={Uri.EscapeDataString(bot)}"
        : null;

    private async Task<DeliveryResult> DeliverAsync(DeliveryItem item, Destination destination)
    {
        using var patience = new CancellationTokenSource(s_patience, time);
        try
        {
            return await destination.Kind.DeliverAsync(
                new LeadDelivery
                {
                    Destination = item.Destination,
                    Lead = JsonSerializer.Deserialize(item.Body, LeadJson.Default.Lead)!,
                    News = item.News,
                    At = item.QueuedAt,
                    Link = item.News == DeliveryNews.Deleted ? null : LinkTo(item.Bot, item.LeadId),
                },
                patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new DeliveryResult.Transient($"There was no answer in {s_patience.TotalSeconds:0} seconds.");
        }
    }

    private async Task PutOffAsync(DeliveryItem item, string reason, TimeSpan wait, CancellationToken ct)
    {
        if (DeliveryBackoff.IsOver(item, time.GetUtcNow(), pace.CurrentValue))
        {
            LogParked(item.Destination, item.LeadId, reason);
            await queue.ParkAsync(item, $"Given up after {item.Attempt} tries. {reason}", ct);
            return;
        }

        LogLater(item.Destination, item.LeadId, item.Attempt, reason);
        await queue.PutOffAsync(item, time.GetUtcNow() + wait, reason, isTry: true, ct);
    }

    private async Task PauseAsync(DeliveryItem item, DestinationGate gate, string reason, CancellationToken ct)
    {
        var isFirst = gate.Pause();
        await queue.PutOffAsync(item, time.GetUtcNow(), reason, isTry: false, ct);
        if (isFirst)
        {
            await alerts.PausedAsync(item.Destination, item.Bot, reason, ct);
        }
    }

    [LoggerMessage(LogLevel.Information, "Lead {Lead} is not at {Destination} yet, try {Attempt}: {Why}")]
    private partial void LogLater(string destination, string lead, int attempt, string why);

    [LoggerMessage(LogLevel.Warning, "Lead {Lead} is parked before {Destination}: {Why}")]
    private partial void LogParked(string destination, string lead, string why);
}
