using System.Text.Json;

namespace LeadBot.Leads.Audit;

/// <summary>One entry as it stands in the audit.</summary>
/// <param name="Detail">What changed; absent where the action says it all.</param>
public sealed record AuditLine(string Id, string Bot, DateTimeOffset At, string Actor, string Action, string Target, JsonElement? Detail);
