using System.Globalization;
using System.Text.Json;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Conversations;

/// <summary>
/// An activity's JSON on its way into the journal. It is written before the transaction, without what only the transaction knows;
/// that is put in front when it is known, so that no thread that holds the database ever serialises.
/// </summary>
public static class ActivityBody
{
    /// <summary>The JSON without id and timestamp, for what came in.</summary>
    public static string WithoutId(Activity activity)
    {
        activity.Id = null;
        return WithoutTimestamp(activity);
    }

    /// <summary>The JSON with its id and without a timestamp, for what goes out.</summary>
    public static string WithoutTimestamp(Activity activity)
    {
        activity.Timestamp = null;
        return ActivityJson.WriteString(activity);
    }

    /// <summary>Puts the timestamp and, where given, the id in front.</summary>
    public static string Complete(string body, string? id, DateTimeOffset at)
    {
        var time = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var rest = body.AsSpan(1); // an activity always has a type, so more members follow
        return id is null
            ? string.Concat("{\"timestamp\":\"", time, "\",", rest)
            : string.Concat($"{{\"id\":\"{JsonEncodedText.Encode(id)}\",\"timestamp\":\"", time, "\",", rest);
    }
}
