using System.Text.Json;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Storage.Leads;

/// <summary>What of a handoff no statement asks for, as one column holds it.</summary>
internal sealed record HandoffDetails(HandoffAssignment? Assignment, HandoffPassed? Passed, ConsentQuestion? Consent, HandoffVerdict? Verdict)
{
    private static readonly HandoffDetails s_none = new(null, null, null, null);

    /// <returns>Null where there is nothing to hold.</returns>
    public static string? Write(Handoff handoff)
    {
        var details = new HandoffDetails(handoff.Assignment, handoff.Passed, handoff.ConsentQuestion, handoff.Verdict);
        return details == s_none ? null : JsonSerializer.Serialize(details, HandoffDetailsJson.Default.HandoffDetails);
    }

    public static HandoffDetails Read(string? json) =>
        json is null ? s_none : JsonSerializer.Deserialize(json, HandoffDetailsJson.Default.HandoffDetails) ?? s_none;
}
