using LeadBot.BotFramework.Schema;
using LeadBot.Leads.Routing;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>One of our own people in Teams.</summary>
internal static class Person
{
    /// <summary>The name that stands in handoffs and histories: that of the owner's member, so that they are the same person at the desk; else as Teams names them.</summary>
    public static string Of(Activity activity, OwnersOptions owners) =>
        owners.MemberOf(activity.From?.Id, activity.From?.AadObjectId)?.Name
        ?? (activity.From is { Name: { Length: > 0 } name } ? name : activity.From?.Id ?? "somebody");
}
