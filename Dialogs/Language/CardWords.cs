using System.Text.Json;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Dialogs.Language;

/// <summary>Whether all that a card shows is approved. What the visitor typed may stand in a form's inputs, without a promise in it.</summary>
internal static class CardWords
{
    private const int MaxDepth = 32;

    private static readonly HashSet<string> s_shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "text", "title", "subtitle", "label", "placeholder", "errorMessage", "altText", "alt", "speak", "fallbackText", "displayText", "summary", "name", "description", "tooltip", "tap",
    };

    public static bool AreApproved(Attachment card, SpokenWords spoken)
    {
        // As the visitor's client gets it, whatever it was made of.
        var shell = new Activity(ActivityTypes.Message) { Attachments = [card] };
        using var json = JsonDocument.Parse(ActivityJson.WriteString(shell), new JsonDocumentOptions { MaxDepth = 2 * MaxDepth });
        return IsApproved(json.RootElement.GetProperty("attachments")[0], null, spoken, 0);
    }

    private static bool IsApproved(JsonElement part, string? name, SpokenWords spoken, int depth) => part.ValueKind switch
    {
        _ when depth > MaxDepth => false,
        JsonValueKind.Object => part.EnumerateObject().All(inner => IsApproved(inner.Value, inner.Name, spoken, depth + 1)),
        JsonValueKind.Array => part.EnumerateArray().All(inner => IsApproved(inner, name, spoken, depth + 1)),
        JsonValueKind.String when name is not null && s_shown.Contains(name) => spoken.Holds(part.GetString()),
        JsonValueKind.String => spoken.MayPromise(part.GetString()!),
        _ => true,
    };
}
