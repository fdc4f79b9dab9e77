using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels;

/// <summary>What a channel tells the dialogs beside the words: members of <c>channelData.leadbot</c>.</summary>
internal static class ChannelMarks
{
    public static void Tell(Activity activity, string name, JsonNode? value)
    {
        var data = activity.ChannelData switch
        {
            JsonObject made => made,
            JsonElement { ValueKind: JsonValueKind.Object } read => JsonObject.Create(read)!.DeepClone().AsObject(), // one that was journalled
            _ => [],
        };
        var ours = data["leadbot"] as JsonObject ?? [];
        ours[name] = value;
        data["leadbot"] = ours;
        activity.ChannelData = data;
    }
}
