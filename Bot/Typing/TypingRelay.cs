using System.Threading.Channels;
using LeadBot.Conversations;
using LeadBot.Conversations.Typing;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Typing;

/// <summary>
/// Shows to one side of a handoff that the other writes: the visitor's typing at the desk and in the rep's chat, the rep's in the visitor's
/// channel. Behind the requests, at most every few seconds for a conversation; what would come too late falls away.
/// </summary>
internal sealed partial class TypingRelay(
    IConversations conversations, IHandoffReader handoffs, IRepPlaces places, ILeadSignal signal, VisitorTyping visitors, IEnumerable<ITypingSender> senders,
    TimeProvider time, ILogger<TypingRelay> log) : BackgroundService, ITypingHeard
{
    /// <summary>Kind of the hint that tells the desk; its id is the handoff's.</summary>
    public const string Hint = "typing";

    private const int MostRemembered = 10_000;

    /// <summary>Clients show it for about five seconds.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(3);

    private readonly Channel<(string Bot, string ConversationId)> _heard =
        Channel.CreateBounded<(string, string)>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly Dictionary<string, long> _shown = new(StringComparer.Ordinal);

    public void Typed(string bot, string conversationId) => _heard.Writer.TryWrite((bot, conversationId));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (bot, conversation) in _heard.Reader.ReadAllAsync(stoppingToken))
        {
            if (!IsDue(conversation))
            {
                continue;
            }

            try
            {
                await ShowAsync(bot, conversation, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogLost(fault);
            }
        }
    }

    private bool IsDue(string conversation)
    {
        if (_shown.TryGetValue(conversation, out var last) && time.GetElapsedTime(last) < s_again)
        {
            return false;
        }

        if (_shown.Count >= MostRemembered)
        {
            _shown.Clear();
        }

        _shown[conversation] = time.GetTimestamp();
        return true;
    }

    private async Task ShowAsync(string bot, string conversationId, CancellationToken ct)
    {
        if (await conversations.FindAsync(conversationId, ct) is not { } conversation || conversation.Bot != bot)
        {
            return;
        }

        if (conversation.Side == ConversationSides.Rep)
        {
            if (await places.FindHandoffAsync(bot, conversationId, ct) is { State: HandoffState.Accepted, AcceptedBy: { } by } mine)
            {
                await visitors.ShowAsync(mine, by, ct);
            }

            return;
        }

        if (await handoffs.FindLiveAsync(bot, conversationId, ct) is not { State: HandoffState.Accepted } handoff)
        {
            return;
        }

        signal.Raise(new LeadHint(bot, Hint, handoff.Id));
        if (await places.FindFreeAsync(bot, handoff.Id, ct) is { } place && await conversations.FindAsync(place.ConversationId, ct) is { } thread
            && senders.FirstOrDefault(one => one.Channel == thread.Channel) is { } sender && sender.IsOn(bot))
        {
            await sender.ShowAsync(thread, null, ct);
        }
    }

    [LoggerMessage(LogLevel.Debug, "That somebody writes could not be shown")]
    private partial void LogLost(Exception error);
}
