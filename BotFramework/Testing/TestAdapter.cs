using System.Globalization;
using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Testing;

/// <summary>An adapter without a channel: activities go in by hand, replies stand in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity?>> _waiting = [];
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false, TimeProvider? time = null)
        : this(CreateConversation("Conversation1", channelId: channelId), sendTraceActivity, time)
    {
    }

    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false, TimeProvider? time = null)
    {
        Conversation = conversation ?? CreateConversation("Conversation1");
        EnableTrace = sendTraceActivity;
        _time = time ?? TimeProvider.System;
    }

    public ConversationReference Conversation { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>Whether traces are queued like other replies.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>What the bot has said and nobody has taken yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = [];

    /// <summary>The name stands where the SDK has it: as the conversation's id, with a conversation type "convo1".</summary>
    public static ConversationReference CreateConversation(
        string name, string user = "User1", string bot = "Bot", string channelId = "test") => new()
        {
            ChannelId = channelId,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(false, "convo1", name),
            User = new ChannelAccount(user.ToLowerInvariant(), user),
            Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
            Locale = "en-us",
        };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            Address(activity);
        }

        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>A turn in another conversation, which begins with it.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.CreateVersion7(_time.GetUtcNow()).ToString("n"));
        return RunAsync(update, callback, cancellationToken);
    }

    public Activity MakeActivity(string? text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Text = text,
    };

    /// <summary>The oldest reply, or null when there is none now.</summary>
    public IActivity? GetNextReply()
    {
        lock (_lock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>The oldest reply, as soon as there is one.</summary>
    public Task<IActivity?> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_waiting.Count == 0 && ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity?>(reply);
            }

            var waiting = new TaskCompletionSource<IActivity?>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(waiting);
            return waiting.Task;
        }
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = Guid.CreateVersion7(_time.GetUtcNow()).ToString("n");
            }

            activity.Timestamp ??= _time.GetUtcNow();
            if (activity.Type == ActivityTypes.Delay)
            {
                await Task.Delay(DelayOf(activity.Value), _time, cancellationToken).ConfigureAwait(false);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Queue(activity);
            }

            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <summary>Replaces a reply that still stands in the queue.</summary>
    public override Task<ResourceResponse?> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var found = Requeue(activity.Id, activity);
        return Task.FromResult<ResourceResponse?>(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <summary>Takes back a reply that still stands in the queue.</summary>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Requeue(reference.ActivityId, null);
        return Task.CompletedTask;
    }

    private async Task RunAsync(Activity activity, BotCallbackHandler callback, CancellationToken ct)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, ct).ConfigureAwait(false);
    }

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = (_nextId++).ToString(CultureInfo.InvariantCulture);
        activity.Timestamp ??= _time.GetUtcNow();
        activity.LocalTimestamp ??= activity.Timestamp;
    }

    private void Queue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    private bool Requeue(string? id, Activity? replacement)
    {
        lock (_lock)
        {
            var replies = ActiveQueue.ToArray();
            ActiveQueue.Clear();
            foreach (var reply in replies)
            {
                if (reply.Id != id)
                {
                    ActiveQueue.Enqueue(reply);
                }
                else if (replacement is not null)
                {
                    ActiveQueue.Enqueue(replacement);
                }
            }

            return Array.Exists(replies, reply => reply.Id == id);
        }
    }

    private static TimeSpan DelayOf(object? value) => TimeSpan.FromMilliseconds(value switch
    {
        int milliseconds => milliseconds,
        long milliseconds => milliseconds,
        JsonElement { ValueKind: JsonValueKind.Number } json => json.GetDouble(),
        _ => 1000,
    });
}
