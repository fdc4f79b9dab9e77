namespace LeadBot.Conversations.Turns;

/// <summary>Everything that one turn writes.</summary>
public sealed record TurnCommit(ClaimedTurn Turn)
{
    public IReadOnlyList<JournalWrite> Journal { get; init; } = [];

    public IReadOnlyCollection<StateWrite> State { get; init; } = [];

    public IReadOnlyList<TimerChange> Timers { get; init; } = [];

    /// <summary>Changes of other parts of the house; each kind has one writer in Storage.</summary>
    public IReadOnlyList<object> Changes { get; init; } = [];

    /// <summary>Why the activity is put aside instead of done; null for a turn that succeeded.</summary>
    public string? ParkedFor { get; init; }
}
