namespace LeadBot.Tests.Conversations;

/// <summary>The system's clock, set forward or back by the test. Timers run as they do.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    /// <summary>Holds the clock; <see cref="Shift"/> still moves it.</summary>
    public DateTimeOffset? Stopped { get; set; }

    public override DateTimeOffset GetUtcNow() => (Stopped ?? System.GetUtcNow()) + Shift;
}
