using System.Text.Json.Nodes;

namespace LeadBot.Leads.Measurements;

/// <summary>One thing that happened, appended to the event log from which every figure is computed.</summary>
/// <param name="Kind">Such as <c>conversation.started</c>, <c>lead.captured</c>, <c>abandoned</c> (listed in docs/metrics.md).</param>
public sealed record Measurement(string Bot, string Kind, DateTimeOffset At)
{
    /// <summary><c>bot</c>, <c>visitor</c> or a person's name.</summary>
    public string Actor { get; init; } = "bot";

    public string? ConversationId { get; init; }

    public string? LeadId { get; init; }

    public JsonObject? Body { get; init; }
}
