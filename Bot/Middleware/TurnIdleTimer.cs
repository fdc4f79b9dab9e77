using LeadBot.Conversations.Turns;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Bot.Middleware;

/// <summary>The idle timer is set in the turn's one commit.</summary>
internal sealed class TurnIdleTimer(TurnWrites writes) : IIdleTimer
{
    private const string Kind = "idle";

    public void Restart(string guard, DateTimeOffset dueAt) => writes.SetTimer(new TimerChange(Kind, guard, dueAt));
}
