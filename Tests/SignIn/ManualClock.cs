namespace LeadBot.Tests.SignIn;

/// <summary>Time that passes only when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    // Later than any day on which this runs: the client that keeps the cookies asks the real clock whether they have expired.
    private DateTimeOffset _now = new(2090, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
