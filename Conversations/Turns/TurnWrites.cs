using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations.Turns;

/// <summary>Everything that one turn will write, in one commit, or not at all. Scoped to the turn.</summary>
public sealed class TurnWrites
{
    private readonly List<Activity> _replies = [];
    private readonly List<object> _changes = [];
    private readonly List<TimerChange> _timers = [];

    /// <summary>What the bot says, in order.</summary>
    public IReadOnlyList<Activity> Replies => _replies;

    /// <summary>Changes of other parts of the house; each kind has one writer in Storage.</summary>
    public IReadOnlyList<object> Changes => _changes;

    public IReadOnlyList<TimerChange> Timers => _timers;

    public void Reply(Activity activity) => _replies.Add(activity);

    public void Add(object change) => _changes.Add(change);

    public void SetTimer(TimerChange timer) => _timers.Add(timer);
}
