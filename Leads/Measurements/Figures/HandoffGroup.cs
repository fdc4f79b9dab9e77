namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Handoffs that are alike.</summary>
/// <param name="WaitedMs">As <see cref="Facts.HandoffFacts.Waited"/>, in milliseconds.</param>
public sealed record HandoffGroup(bool Completed, bool Accepted, bool Declined, long? WaitedMs, long Count)
{
    public bool Expired { get; init; }

    public bool? IsGood { get; init; }

    public bool? QuestionAnswered { get; init; }
}
