namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>The clock of a replay: it stands still, and jumps where a visitor falls silent.</summary>
internal sealed class ReplayClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
