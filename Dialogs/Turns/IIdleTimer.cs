namespace LeadBot.Dialogs.Turns;

/// <summary>Wakes the conversation of the current turn when the visitor has fallen silent.</summary>
public interface IIdleTimer
{
    /// <summary>
    /// Sets or moves the timer of this guard. When it is due, an event activity <c>timer/idle</c> with the guard as its value comes in.
    /// Part of the turn's commit.
    /// </summary>
    void Restart(string guard, DateTimeOffset dueAt);
}
