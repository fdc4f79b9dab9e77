namespace LeadBot.Leads.Reviews;

/// <summary>One open or decided reason for a person to look first.</summary>
/// <param name="Reason">Why.</param>
/// <param name="State"><c>open</c>, <c>approved</c> or <c>rejected</c>.</param>
public sealed record Review(ReviewReason Reason, string State)
{
    /// <summary>What makes the reason true, such as the id of the duplicate lead or the amount.</summary>
    public string? Evidence { get; init; }
}
