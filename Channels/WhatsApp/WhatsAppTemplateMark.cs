using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.WhatsApp;

/// <summary>The template that a message is: <c>channelData.leadbot.template = {"name", "values"}</c>, as the house writes it.</summary>
/// <param name="Variables">As Twilio wants them: <c>{"1": "Ana"}</c>.</param>
internal sealed record WhatsAppTemplateMark(string Name, string Variables)
{
    public static WhatsAppTemplateMark? Read(Activity activity)
    {
        if (activity.ChannelData is not JsonElement { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty("leadbot", out var ours) || ours.ValueKind != JsonValueKind.Object
            || !ours.TryGetProperty("template", out var template) || template.ValueKind != JsonValueKind.Object
            || !template.TryGetProperty("name", out var name) || name.GetString() is not { } given)
        {
            return null;
        }

        var variables = new JsonObject();
        if (template.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            var place = 0;
            foreach (var value in values.EnumerateArray())
            {
                variables[(++place).ToString(CultureInfo.InvariantCulture)] = value.GetString();
            }
        }

        return new WhatsAppTemplateMark(given, variables.ToJsonString());
    }
}
