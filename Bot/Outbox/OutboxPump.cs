using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Turns;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Outbox;

/// <summary>
/// Sends what waits in the outbox: the heads of many lanes at a time, each lane in its order. No transaction is open while it sends; a
/// process that dies in between leaves a lease that runs out, and the item goes again.
/// </summary>
internal sealed partial class OutboxPump(
    IOutbox outbox, IOutboxSignal signal, ChannelSenders senders, GoneRecipients recipients, IOptions<TurnOptions> options, TimeProvider time, ILogger<OutboxPump> log)
    : BackgroundService
{
    private const int AtOnce = 32;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var room = new SemaphoreSlim(AtOnce);
        var recovered = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!recovered)
                {
                    await outbox.RecoverAsync(stoppingToken);
                    recovered = true;
                }

                if (await FillAsync(room, stoppingToken) == 0)
                {
                    await signal.WaitAsync(options.Value.PollInterval, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                LogWaits(fault); // the database is away; the next round tries again
                await signal.WaitAsync(options.Value.PollInterval, CancellationToken.None);
            }
        }

        // What is on its way is let finish, so that it need not go twice.
        for (var i = 0; i < AtOnce; i++)
        {
            await room.WaitAsync(CancellationToken.None);
        }
    }

    /// <returns>How many were begun.</returns>
    private async Task<int> FillAsync(SemaphoreSlim room, CancellationToken ct)
    {
        await room.WaitAsync(ct);
        room.Release();
        var items = await outbox.ClaimAsync(room.CurrentCount, ct);
        foreach (var item in items)
        {
            await room.WaitAsync(CancellationToken.None);
            _ = RunAsync(item, room);
        }

        return items.Count;
    }

    private async Task RunAsync(OutboxItem item, SemaphoreSlim room)
    {
        try
        {
            await HandleAsync(item);
        }
        catch (Exception fault)
        {
            LogUnsettled(fault, item.Lane, item.Position); // its lease runs out, and it goes again
        }
        finally
        {
            room.Release();
            signal.Raise(); // the next of the lane
        }
    }

    private async Task HandleAsync(OutboxItem item)
    {
        var ct = CancellationToken.None;
        if (item.IsSuperseded)
        {
            await outbox.FinishAsync(item, OutboxState.Superseded, null, [], ct);
            return;
        }

        if (item.Operation == OutboxOperation.Update && item.ChannelActivityId is null)
        {
            await outbox.ParkAsync(item, "what it changes was never sent", wholeLane: false, [], ct);
            return;
        }

        if (item.Withheld is { } why)
        {
            await outbox.ParkAsync(item, why == "asked" ? "the visitor asked not to be contacted" : "nobody is there any more", wholeLane: false, [], ct);
            return;
        }

        var parts = new SentParts(item.PartsThere, part => outbox.NoteAsync(item, part, ct));
        switch (await SendAsync(item, parts))
        {
            case SendResult.Sent sent:
                await outbox.FinishAsync(item, OutboxState.Sent, sent.ChannelActivityId ?? item.ChannelActivityId, parts.New, ct);
                break;
            case SendResult.Later later:
                await PutOffAsync(item, later.Reason, later.After, parts, ct);
                break;
            case SendResult.Unknown unknown:
                await PutOffAsync(item, unknown.Reason, null, parts, ct);
                break;
            case SendResult.Refused refused:
                LogParked(item.Channel, item.Lane, item.Position, refused.Reason);
                await outbox.ParkAsync(item, refused.Reason, wholeLane: false, parts.New, ct);
                break;
            case SendResult.RecipientGone gone:
                LogParked(item.Channel, item.Lane, item.Position, gone.Reason);
                await outbox.ParkAsync(item, gone.Reason, wholeLane: true, parts.New, ct);
                await recipients.TellAsync(item, gone.AskedForIt, ct);
                break;
        }
    }

    private async Task<SendResult> SendAsync(OutboxItem item, SentParts parts)
    {
        if (senders.Find(item.Channel) is not { } sender)
        {
            return new SendResult.Later($"the channel {item.Channel} is not set up");
        }

        using var patience = new CancellationTokenSource(s_patience, time);
        try
        {
            var outbound = new OutboundActivity
            {
                Bot = item.Bot,
                ChannelConversationId = item.ChannelConversationId,
                Reference = item.Reference,
                Activity = ActivityJson.Parse(item.Body),
                Operation = item.Operation,
                ChannelActivityId = item.ChannelActivityId,
                Parts = parts,
            };
            return await sender.SendAsync(outbound, patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new SendResult.Unknown($"{item.Channel} did not answer in {s_patience.TotalSeconds:0} seconds");
        }
    }

    private async Task PutOffAsync(OutboxItem item, string reason, TimeSpan? asked, SentParts parts, CancellationToken ct)
    {
        var due = time.GetUtcNow() + Backoff.After(item.Attempt, asked);
        if (due < item.ExpiresAt)
        {
            LogLater(item.Channel, item.Lane, item.Position, item.Attempt, reason);
            await outbox.PutOffAsync(item, due, reason, parts.New, ct);
        }
        else
        {
            LogParked(item.Channel, item.Lane, item.Position, reason);
            await outbox.ParkAsync(item, $"given up after {item.Attempt} tries: {reason}", wholeLane: false, parts.New, ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox waits for the database")]
    private partial void LogWaits(Exception error);

    [LoggerMessage(LogLevel.Error, "What became of {Lane} {Position} could not be written down; it is sent again")]
    private partial void LogUnsettled(Exception error, string lane, long position);

    [LoggerMessage(LogLevel.Information, "{Channel} does not take {Lane} {Position} now (try {Attempt}): {Reason}")]
    private partial void LogLater(string channel, string lane, long position, int attempt, string reason);

    [LoggerMessage(LogLevel.Warning, "{Channel} does not take {Lane} {Position}; it stays here: {Reason}")]
    private partial void LogParked(string channel, string lane, long position, string reason);
}
