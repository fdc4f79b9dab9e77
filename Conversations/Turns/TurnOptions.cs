using System.ComponentModel.DataAnnotations;

namespace LeadBot.Conversations.Turns;

/// <summary>How turns run. Bound from <c>Turns</c>. The defaults fit; they are settings for tests and for odd machines.</summary>
public sealed class TurnOptions : IValidatableObject
{
    public const string Section = "Turns";

    /// <summary>Turns that run at the same time. 1 to 1,000; default 64.</summary>
    [Range(1, 1000, ErrorMessage = "Turns:Concurrency must lie between 1 and 1000.")]
    public int Concurrency { get; set; } = 64;

    /// <summary>What a turn may take before it is cancelled. Default 10 seconds; longer than a call of the language model, shorter than the lease.</summary>
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a silent process keeps a turn. Default 15 seconds.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Pause after a failed attempt, doubled each time. Default 1 second.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Attempts before an activity is put aside. 1 to 20; default 5.</summary>
    [Range(1, 20, ErrorMessage = "Turns:MaxAttempts must lie between 1 and 20.")]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How often the database is asked for due turns and timers. 10 milliseconds to 10 seconds; default 250 milliseconds.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long running turns may finish when the server stops. Default 10 seconds.</summary>
    public TimeSpan Drain { get; set; } = TimeSpan.FromSeconds(10);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Budget <= TimeSpan.Zero || Lease < Budget + TimeSpan.FromSeconds(1))
        {
            yield return new ValidationResult("Turns:Lease must be at least a second longer than Turns:Budget, and that more than nothing.");
        }

        if (PollInterval < TimeSpan.FromMilliseconds(10) || PollInterval > TimeSpan.FromSeconds(10))
        {
            yield return new ValidationResult("Turns:PollInterval must lie between 00:00:00.010 and 00:00:10.");
        }

        if (RetryDelay < TimeSpan.Zero || Drain < TimeSpan.Zero)
        {
            yield return new ValidationResult("Turns:RetryDelay and Turns:Drain must not be negative.");
        }
    }
}
