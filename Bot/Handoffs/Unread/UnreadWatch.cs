using LeadBot.Bot.Outbox.Deliveries;
using LeadBot.Channels.WebChat;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs.Unread;

/// <summary>
/// Looks every few seconds at what people said to web visitors: a visitor whose chat is open, who got it sent or wrote since has seen it; what nobody saw
/// goes by mail after a while. Behind the turns, and durable: what waits survives a restart.
/// </summary>
internal sealed partial class UnreadWatch(
    IUnreadReplies replies, UnreadMail mail, IConversations conversations, ITransientFeed feed, IVisitorReads reads, ILastHeard heard,
    IOptions<UnreadOptions> options, IOptionsMonitor<DeliveryPace> pace, TimeProvider time, ILogger<UnreadWatch> log)
    : BackgroundService
{
    private const int AtOnce = 500;

    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_giveUp = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var quarter = options.Value.MailAfter / 4;
        using var look = new PeriodicTimer(quarter < s_look ? quarter : s_look, time);
        try
        {
            while (await look.WaitForNextTickAsync(stoppingToken))
            {
                await RoundAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            foreach (var reply in await replies.WaitingAsync(AtOnce, ct))
            {
                await TendAsync(reply, ct);
            }
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            LogWaits(fault); // the database is away; the next round tries again
        }
    }

    private async Task TendAsync(UnreadReply reply, CancellationToken ct)
    {
        if (await SeenToAsync(reply, ct) is { } seen && seen >= reply.Sequence)
        {
            await replies.SeenAsync(reply, seen, ct);
            return; // the rest is looked at in the next round
        }

        var due = reply.At + options.Value.MailAfter;
        if (time.GetUtcNow() < (due > reply.DueAt ? due : reply.DueAt) || await replies.TakeAsync(reply, ct) is not { } taken)
        {
            return;
        }

        using var patience = new CancellationTokenSource(s_patience, time);
        var (result, to) = await mail.SendAsync(taken, patience.Token);
        // A mail that has gone is written down also while the server stops.
        switch (result)
        {
            case DeliveryResult.Delivered:
                LogMailed(taken.ConversationId);
                await replies.SettleAsync(taken, isMailed: true, to, CancellationToken.None);
                break;
            case DeliveryResult.Transient or DeliveryResult.RetryAfter when time.GetUtcNow() - taken.At < s_giveUp:
                await replies.PutOffAsync(taken, time.GetUtcNow() + DeliveryBackoff.After(taken.Attempts, pace.CurrentValue), result.Why!, CancellationToken.None);
                break;
            default:
                LogKept(taken.ConversationId, result.Why!);
                await replies.SettleAsync(taken, isMailed: false, result.Why!, CancellationToken.None);
                break;
        }
    }

    /// <returns>The journal's sequence up to which the visitor has seen it; null for none of it.</returns>
    private async Task<long?> SeenToAsync(UnreadReply reply, CancellationToken ct)
    {
        if (feed.IsFollowed(reply.ConversationId))
        {
            return reply.LastSequence;
        }

        if (reads.SeenTo(reply.ConversationId) is { } seen && seen >= reply.Sequence)
        {
            return seen;
        }

        return await conversations.FindAsync(reply.ConversationId, ct) is not { } conversation
            || await heard.AtAsync(reply.Bot, conversation.Channel, conversation.ChannelConversationId, ct) > reply.At ? reply.LastSequence : null;
    }

    [LoggerMessage(LogLevel.Information, "What a person said in {Conversation} went by mail, since the visitor had left")]
    private partial void LogMailed(string conversation);

    [LoggerMessage(LogLevel.Information, "What a person said in {Conversation} stays in the chat and does not go by mail: {Why}")]
    private partial void LogKept(string conversation, string why);

    [LoggerMessage(LogLevel.Warning, "Unread replies wait for the database")]
    private partial void LogWaits(Exception error);
}
