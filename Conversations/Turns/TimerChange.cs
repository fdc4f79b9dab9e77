namespace LeadBot.Conversations.Turns;

/// <summary>
/// Sets, moves or (with <paramref name="DueAt"/> null) cancels the timer (conversation, kind, guard). When it is due, an event activity
/// <c>timer/{kind}</c> with the guard as its value comes in through the inbox and runs a turn.
/// </summary>
public sealed record TimerChange(string Kind, string Guard, DateTimeOffset? DueAt);
