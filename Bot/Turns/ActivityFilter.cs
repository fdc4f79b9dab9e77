using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Leads.Privacy;

namespace LeadBot.Bot.Turns;

/// <summary>
/// Masks what nobody should read again in the text and in every string that came with it, before anything is written. Same lengths, so
/// that offsets hold; what holds nothing sensitive stays the very same JSON.
/// </summary>
internal sealed class ActivityFilter : IActivityFilter
{
    public IReadOnlyList<TextFlag> Apply(Activity activity)
    {
        activity.ChannelData = Filter(activity.ChannelData);
        activity.Value = Filter(activity.Value);
        if (activity.Text is not { Length: > 0 } text)
        {
            return [];
        }

        text = StorableText.Clean(text);
        var spans = SensitiveText.Find(text);
        activity.Text = SensitiveText.Mask(text, spans);
        return spans.Count == 0 ? [] : [.. spans.Select(span => new TextFlag(span.Kind, span.Offset, span.Length, span.Masked))];
    }

    private static object? Filter(object? data)
    {
        switch (data)
        {
            case string text:
                return Clean(text);
            case JsonElement { ValueKind: JsonValueKind.String } text:
                return Clean(text.GetString()!);
            case JsonElement { ValueKind: JsonValueKind.Object or JsonValueKind.Array } element when NeedsWork(element):
                var node = element.ValueKind == JsonValueKind.Object ? JsonObject.Create(element) : (JsonNode?)JsonArray.Create(element);
                Rewrite(node!);
                return node;
            default:
                return data;
        }
    }

    private static bool NeedsWork(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Any(member => NeedsWork(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(NeedsWork),
        JsonValueKind.String => element.GetString() is { Length: > 8 } text && !ReferenceEquals(Clean(text), text),
        _ => false,
    };

    private static void Rewrite(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    members[name] = Rewritten(value);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    items[i] = Rewritten(items[i]);
                }

                break;
        }
    }

    private static JsonNode? Rewritten(JsonNode? node)
    {
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            return JsonValue.Create(Clean(text));
        }

        if (node is JsonObject or JsonArray)
        {
            Rewrite(node);
            return node.DeepClone(); // a node that has a parent cannot be put in its place again
        }

        return node?.DeepClone();
    }

    private static string Clean(string text)
    {
        text = StorableText.Clean(text);
        return SensitiveText.Mask(text, SensitiveText.Find(text));
    }
}
