using System.Text.Json;

namespace LeadBot.Leads.Changes;

/// <summary>
/// Inserts a lead (version 1) or replaces the version before <see cref="Lead.Version"/>.
/// A newer one in the store is a conflict: the whole commit is refused and has to be made again from what stands there.
/// </summary>
public sealed record LeadSaved(Lead Lead) : ILeadChange
{
    /// <summary>The lead as JSON, written where the change is made, so that no thread that holds the database ever serialises.</summary>
    public string Body { get; } = JsonSerializer.Serialize(Lead, LeadJson.Default.Lead);
}
