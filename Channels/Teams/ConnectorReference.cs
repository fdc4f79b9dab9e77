using System.Text.Json;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.Teams;

/// <summary>How to speak in a conversation again: the JSON that its row keeps. Only authenticated activities make one.</summary>
internal static class ConnectorReference
{
    // Without what differs from message to message: it would be written each time.
    public static string Of(Activity activity)
    {
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        reference.Locale = null;
        return JsonSerializer.Serialize(reference, ActivityJson.Info<ConversationReference>());
    }

    /// <returns>Null where none was stored, or one that cannot be read.</returns>
    public static ConversationReference? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, ActivityJson.Info<ConversationReference>());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
