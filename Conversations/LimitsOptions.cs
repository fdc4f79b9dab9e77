using System.ComponentModel.DataAnnotations;

namespace LeadBot.Conversations;

/// <summary>What one conversation may send. Bound from <c>Limits</c>.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Beyond ten times the limit a message is refused.</summary>
    public const int RefuseFactor = 10;

    /// <summary>
    /// Messages a minute and conversation that are run at once. What comes beyond is kept and run in the next minute; beyond ten times as
    /// many it is refused. 0 to 10,000; 0 means no limit; default 60.
    /// </summary>
    [Range(0, 10_000, ErrorMessage = "Limits:MessagesPerMinute must lie between 0 (no limit) and 10000.")]
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>Activities that may wait in one conversation; more are refused. 1 to 10,000; default 100.</summary>
    [Range(1, 10_000, ErrorMessage = "Limits:PendingPerConversation must lie between 1 and 10000.")]
    public int PendingPerConversation { get; set; } = 100;
}
