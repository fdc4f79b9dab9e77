using LeadBot.BotFramework.Schema;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>One of our own people in Teams.</summary>
internal static class Person
{
    /// <summary>The name that stands in handoffs and histories; the id where Teams gives none.</summary>
    public static string Of(Activity activity) => activity.From is { Name: { Length: > 0 } name } ? name : activity.From?.Id ?? "somebody";
}
