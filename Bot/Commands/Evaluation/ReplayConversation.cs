using System.Globalization;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Privacy;
using LeadBot.Understanding;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>One conversation with the bot, message by message. The scope lives for the whole conversation and stands for its store.</summary>
internal sealed class ReplayConversation : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly TurnIdentity _identity;
    private readonly string? _page;
    private readonly ReplayClock _clock;
    private readonly ReplayAdapter _adapter = new();
    private readonly IBot _bot;
    private int _received;

    public ReplayConversation(AsyncServiceScope scope, TurnIdentity identity, string? page, ReplayClock clock)
    {
        (_scope, _identity, _page, _clock) = (scope, identity, page, clock);
        var services = scope.ServiceProvider;
        _bot = services.GetRequiredService<IBot>();
        _adapter.Use(new AutoSaveStateMiddleware(services.GetRequiredService<ConversationState>()));
        foreach (var middleware in services.GetServices<IMiddleware>())
        {
            _adapter.Use(middleware);
        }
    }

    /// <summary>The conversation's own services, its storage among them.</summary>
    public IServiceProvider Services => _scope.ServiceProvider;

    public ReplayLeads Leads => _scope.ServiceProvider.GetRequiredService<ReplayLeads>();

    /// <summary>The conversation's state after the last turn.</summary>
    public Interview Interview { get; private set; } = new();

    /// <summary>What the visitor said, as it was stored, by activity id.</summary>
    public Dictionary<string, string> Said { get; } = [];

    /// <summary>Sends what the visitor says and returns what the bot replies.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken ct)
    {
        var message = New(ActivityTypes.Message);
        message.Text = text;
        return SendAsync(message, ct);
    }

    /// <summary>The visitor says nothing for this long, and the idle timer comes back.</summary>
    public Task<IReadOnlyList<Activity>> FallSilentAsync(TimeSpan length, CancellationToken ct)
    {
        _clock.Advance(length);
        var timer = New(ActivityTypes.Event);
        timer.Name = Silence.EventName;
        timer.Value = Silence.Guard(Interview);
        return SendAsync(timer, ct);
    }

    /// <summary>Runs a turn on any activity.</summary>
    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, CancellationToken ct)
    {
        // As at acceptance: what is sensitive is masked before anything is stored.
        var spans = activity.Text is { } text ? SensitiveText.Find(text) : [];
        if (activity.Text is not null)
        {
            activity.Text = SensitiveText.Mask(activity.Text, spans);
            Said[activity.Id!] = activity.Text;
        }

        var first = _adapter.Replies.Count;
        await _adapter.RunAsync(
            activity,
            async (context, cancel) =>
            {
                await _bot.OnTurnAsync(context, cancel);
                Interview = context.VisitorTurn().Interview;
            },
            context => context.TurnState.Add(_identity with { IsSensitive = spans.Count > 0 }),
            ct);
        Leads.Commit();
        Note(activity, _adapter.Replies[first..]);
        return _adapter.Replies[first..];
    }

    private void Note(Activity activity, IEnumerable<Activity> replies)
    {
        var lines = Services.GetRequiredService<ReplayLines>();
        foreach (var (speaker, line) in replies.Select(reply => ("bot", reply)).Prepend(("visitor", activity)))
        {
            if (line is { Type: ActivityTypes.Message, Text.Length: > 0 })
            {
                lines.Add(_identity.ConversationId, new RecentLine(speaker, line.Text));
            }
        }
    }

    /// <summary>An activity of the visitor, still without content.</summary>
    public Activity New(string type) => new(type)
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{_identity.ConversationId}|{++_received}"),
        ChannelId = _identity.Channel == "webchat" ? "directline" : _identity.Channel,
        Conversation = new ConversationAccount { Id = _identity.ConversationId },
        From = new ChannelAccount { Id = "visitor", Role = RoleTypes.User },
        Recipient = new ChannelAccount { Id = "bot", Role = RoleTypes.Bot },
        Timestamp = _clock.GetUtcNow(),
        Locale = "en-US",
        ChannelData = _page is null ? null : new JsonObject { ["leadbot"] = new JsonObject { ["page"] = new JsonObject { ["url"] = _page } } },
    };

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
