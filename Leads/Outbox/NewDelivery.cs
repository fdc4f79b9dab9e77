namespace LeadBot.Leads.Outbox;

/// <summary>A state of a lead that is to go to a destination.</summary>
/// <param name="Body">The lead as JSON.</param>
/// <param name="DueAt">Not before; a later state takes its place until then.</param>
public sealed record NewDelivery(string Destination, string Bot, string LeadId, long Version, string Fingerprint, string Body, DateTimeOffset DueAt)
{
    /// <summary>It is no state but the news that consent was taken back.</summary>
    public bool IsWithdrawal { get; init; }
}
