using System.Text.Json;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Dialogs.Contact;

/// <summary>What a visitor sent with a form: the values beside the text that the journal keeps of them.</summary>
public static class FormAnswers
{
    /// <summary>The member of <see cref="Activity.Value"/> that says which form was sent.</summary>
    public const string Mark = "leadbotForm";

    public const string Contact = "contact";

    private const int MostFields = 20;
    private const int LongestValue = 300;

    /// <summary>The values that are not empty, by field, in the form's order; null where the activity is no form.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Read(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message || activity.Value is not JsonElement { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty(Mark, out var mark) || mark.ValueKind != JsonValueKind.String || mark.GetString() != Contact)
        {
            return null;
        }

        return [.. value.EnumerateObject()
            .Where(member => member.Name != Mark && member.Value.ValueKind == JsonValueKind.String)
            .Select(member => KeyValuePair.Create(member.Name, OneLine(member.Value.GetString()!)))
            .Where(member => member.Value.Length > 0)
            .Take(MostFields)];
    }

    /// <summary>The values as the visitor's message, one a line: that is what a person reads and what a quote stands in.</summary>
    public static string? Text(Activity activity) =>
        string.IsNullOrEmpty(activity.Text) && Read(activity) is { Count: > 0 } values ? string.Join('\n', values.Select(value => value.Value)) : null;

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestValue ? line : line[..LongestValue];
    }
}
