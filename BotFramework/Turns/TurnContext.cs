using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

/// <inheritdoc cref="ITurnContext"/>
public partial class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSendActivities;
    private readonly List<UpdateActivityHandler> _onUpdateActivity;
    private readonly List<DeleteActivityHandler> _onDeleteActivity;
    private readonly bool _ownsState;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
        _onSendActivities = [];
        _onUpdateActivity = [];
        _onDeleteActivity = [];
        _ownsState = true;
    }

    /// <summary>Another activity in the same turn: state and hooks are those of <paramref name="turnContext"/>.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        var outer = turnContext as TurnContext;
        BufferedReplyActivities = outer?.BufferedReplyActivities ?? [];
        _onSendActivities = outer?._onSendActivities ?? [];
        _onUpdateActivity = outer?._onUpdateActivity ?? [];
        _onDeleteActivity = outer?._onDeleteActivity ?? [];
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The activity's locale if it is one, else that of the process; null before the pipeline has run.</summary>
    public string? Locale { get; set; }

    /// <summary>Replies to an activity whose delivery mode is <c>expectReplies</c>: they are the answer to the request, not sent.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Hook(_onSendActivities, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Hook(_onUpdateActivity, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Hook(_onDeleteActivity, handler);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing && _ownsState)
        {
            TurnState.Dispose();
        }
    }

    private TurnContext Hook<T>(List<T> hooks, T handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        hooks.Add(handler);
        return this;
    }
}
