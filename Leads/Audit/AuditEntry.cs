using System.Text.Json.Nodes;

namespace LeadBot.Leads.Audit;

/// <summary>Somebody did something that must be answered for: who, what, to what. Never holds a secret or a visitor's words.</summary>
/// <param name="Bot">Key of the bot, or <see cref="Installation"/>.</param>
/// <param name="Actor">Name of the person or API key, as <c>mia</c>; <c>system</c> for LeadBot itself.</param>
/// <param name="Action">What was done, such as <c>settings.changed</c>; see <see cref="AuditActions"/>.</param>
/// <param name="Target">To what: a section of the settings, a user's name, a lead's id.</param>
public sealed record AuditEntry(string Bot, string Actor, string Action, string Target)
{
    /// <summary>Stands for the bot where the whole installation is meant, such as its users.</summary>
    public const string Installation = "*";

    /// <summary>Stands for the actor where LeadBot itself acts.</summary>
    public const string System = "system";

    /// <summary>What changed, such as <c>{"before": …, "after": …}</c> or a count; null where the action says it all. At most some kilobytes.</summary>
    public JsonNode? Detail { get; init; }
}
