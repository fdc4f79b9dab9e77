using System.Collections.Concurrent;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;

namespace LeadBot.Tests.Fakes;

/// <summary>
/// The conversation engine without a database: what a channel sees of it, and a hand on every answer. Its bot greets, and says
/// each message back.
/// </summary>
internal sealed class MemoryEngine(TimeProvider time) : IInbox, IConversations, IJournal, IJournalSignal, ITransientFeed
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Row> _rows = [];
    private readonly ConcurrentDictionary<Action<Activity>, string> _listeners = [];

    public List<InboundActivity> Accepted { get; } = [];

    /// <summary>Answers in place of the inbox.</summary>
    public Func<InboundActivity, InboxResult?> OnAccept { get; set; } = _ => null;

    /// <summary>Called before each read of a journal.</summary>
    public Action OnRead { get; set; } = () => { };

    /// <summary>What the bot says to an activity.</summary>
    public Func<Activity, string?> Bot { get; set; } = activity =>
        activity.Type == ActivityTypes.ConversationUpdate ? "Welcome" : activity.Type == ActivityTypes.Message ? $"You said: {activity.Text}" : null;

    public Task MoveAsync(string bot, string channel, string oldId, string newId, CancellationToken ct) => Task.CompletedTask;

    public Task<string?> LastReferenceAsync(string bot, string channel, string? within, CancellationToken ct) => Task.FromResult<string?>(null);

    public Task<InboxResult> AcceptAsync(InboundActivity inbound, CancellationToken ct)
    {
        if (OnAccept(inbound) is { } answer)
        {
            return Task.FromResult(answer);
        }

        lock (_gate)
        {
            if (!_rows.TryGetValue(inbound.ConversationId, out var row) || row.Bot != inbound.Bot)
            {
                return Task.FromResult<InboxResult>(new InboxResult.Refused(InboxRefusal.UnknownConversation));
            }

            if (inbound.DedupeKey is { } key && row.Keys.TryGetValue(key, out var first))
            {
                return Task.FromResult<InboxResult>(new InboxResult.Repeat(first));
            }

            Accepted.Add(inbound);
            var entry = row.Append(inbound.Activity, "visitor", inbound.Audience, time.GetUtcNow());
            row.Keys[inbound.DedupeKey ?? entry.ActivityId] = entry.ActivityId;
            if (Bot(inbound.Activity) is { } words)
            {
                row.Append(
                    new Activity
                    {
                        Type = ActivityTypes.Message,
                        Text = words,
                        From = inbound.Activity.Recipient,
                        ReplyToId = inbound.Activity.Type == ActivityTypes.Message ? entry.ActivityId : null,
                    },
                    "bot", JournalAudience.Visitor, time.GetUtcNow());
            }

            return Task.FromResult<InboxResult>(new InboxResult.Accepted(entry.ActivityId, entry.Sequence, entry.At));
        }
    }

    public Task<Conversation> OpenAsync(NewConversation request, CancellationToken ct)
    {
        lock (_gate)
        {
            var isNew = _rows.TryAdd(request.Id!, new Row(request.Bot, request.Id!, time.GetUtcNow()));
            return Task.FromResult(_rows[request.Id!].ToConversation(isNew));
        }
    }

    public Task<Conversation?> FindAsync(string conversationId, CancellationToken ct)
    {
        lock (_gate)
        {
            return Task.FromResult(_rows.GetValueOrDefault(conversationId)?.ToConversation(false));
        }
    }

    public Task<JournalPage> ReadAsync(string conversationId, long after, int limit, JournalAudience upTo, CancellationToken ct)
    {
        OnRead();
        lock (_gate)
        {
            var scanned = _rows[conversationId].Entries.Where(entry => entry.Sequence > after).Take(limit).ToList();
            return Task.FromResult(new JournalPage(
                [.. scanned.Where(entry => entry.Audience <= upTo)], scanned.Count > 0 ? scanned[^1].Sequence : after, scanned.Count == limit));
        }
    }

    public Task<IReadOnlyList<JournalEntry>> ReadLastAsync(string conversationId, int count, CancellationToken ct)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<JournalEntry>>([.. _rows[conversationId].Entries.TakeLast(count)]);
        }
    }

    public Task WaitAsync(string conversationId, long after, CancellationToken ct)
    {
        lock (_gate)
        {
            var row = _rows[conversationId];
            return row.LastSequence > after ? Task.CompletedTask : row.Grown.Task.WaitAsync(TimeSpan.FromSeconds(30), ct);
        }
    }

    public void Raise(string conversationId, long sequence, IReadOnlyList<JournalEntry> rows)
    {
    }

    public JournalPage? Recent(string conversationId, long after) => null;

    public void Publish(string conversationId, Activity activity)
    {
        foreach (var (receive, _) in _listeners.Where(listener => listener.Value == conversationId))
        {
            receive(activity);
        }
    }

    public IDisposable Subscribe(string conversationId, Action<Activity> receive)
    {
        _listeners[receive] = conversationId;
        return new Subscription(() => _listeners.TryRemove(receive, out _));
    }

    /// <summary>True when a socket listens there.</summary>
    public bool IsFollowed(string conversationId) => _listeners.Values.Contains(conversationId);

    /// <summary>The bot says something by itself.</summary>
    public JournalEntry Say(string conversationId, string text, JournalAudience audience = JournalAudience.Visitor, string speaker = "bot")
    {
        lock (_gate)
        {
            var activity = new Activity { Type = ActivityTypes.Message, Text = text, From = new ChannelAccount("default", role: RoleTypes.Bot) };
            return _rows[conversationId].Append(activity, speaker, audience, time.GetUtcNow());
        }
    }

    private sealed record Subscription(Action End) : IDisposable
    {
        public void Dispose() => End();
    }

    private sealed class Row(string bot, string id, DateTimeOffset at)
    {
        public string Bot => bot;

        public List<JournalEntry> Entries { get; } = [];

        public Dictionary<string, string> Keys { get; } = [];

        public TaskCompletionSource Grown { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long LastSequence => Entries.Count;

        public JournalEntry Append(Activity activity, string speaker, JournalAudience audience, DateTimeOffset now)
        {
            at = now > at ? now : at.AddMilliseconds(1);
            activity.Id = $"{id}|{Entries.Count + 1:0000000}";
            activity.Timestamp = at;
            activity.Conversation = new ConversationAccount { Id = id };
            activity.ChannelId = "webchat";
            var entry = new JournalEntry(Entries.Count + 1, activity.Id, speaker, audience, at, ActivityJson.WriteString(activity));
            Entries.Add(entry);
            var grown = Grown;
            Grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
            grown.SetResult();
            return entry;
        }

        public Conversation ToConversation(bool isNew) => new()
        {
            Id = id,
            Bot = bot,
            Channel = "webchat",
            ChannelConversationId = id,
            Side = "visitor",
            Owner = "bot",
            OwnerVersion = 0,
            LastSequence = LastSequence,
            LastAt = at,
            IsNew = isNew,
        };
    }
}
