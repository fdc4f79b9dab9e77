using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;

namespace LeadBot.Conversations.Turns;

/// <summary>Everything that one turn will write, in one commit, or not at all. Scoped to the turn.</summary>
public sealed class TurnWrites
{
    private readonly List<Row> _rows = [];
    private readonly List<object> _changes = [];
    private readonly List<TimerChange> _timers = [];

    /// <summary>What the bot says, in order.</summary>
    public IReadOnlyList<Activity> Replies => [.. _rows.Select(row => row.Activity)];

    /// <summary>Changes of other parts of the house; each kind has one writer in Storage.</summary>
    public IReadOnlyList<object> Changes => _changes;

    public IReadOnlyList<TimerChange> Timers => _timers;

    /// <summary>Rows that the turn has made so far, the taken back ones too.</summary>
    internal int RowsMade { get; private set; }

    internal IReadOnlyList<Row> Rows => _rows;

    public void Reply(Activity activity) => Reply(activity, JournalAudience.Visitor);

    public void Reply(Activity activity, JournalAudience audience) =>
        _rows.Add(new Row(activity, audience, ++RowsMade, Replaces: false));

    public void Add(object change) => _changes.Add(change);

    public void SetTimer(TimerChange timer) => _timers.Add(timer);

    /// <summary>Puts an activity in the place of an earlier one of the same id: of this turn, or one that the journal holds.</summary>
    internal void Replace(Activity activity)
    {
        var index = _rows.FindIndex(row => row.Activity.Id == activity.Id);
        if (index >= 0)
        {
            _rows[index] = _rows[index] with { Activity = activity };
        }
        else
        {
            _rows.Add(new Row(activity, JournalAudience.Visitor, ++RowsMade, Replaces: true));
        }
    }

    /// <returns>False where the activity is not one of this turn.</returns>
    internal bool Withdraw(string activityId) => _rows.RemoveAll(row => row.Activity.Id == activityId && !row.Replaces) > 0;

    internal sealed record Row(Activity Activity, JournalAudience Audience, int Ordinal, bool Replaces);
}
