using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Dialogs.Commands;

/// <summary>
/// Finds a command: <c>/stop</c> and the like on any channel, what the channel itself marks as one (<c>channelData.leadbot.optOut</c>,
/// <c>optIn</c>), and a message that is nothing but one of a few words in the five languages. What people say in sentences is read.
/// </summary>
public static class CommandReader
{
    private static readonly FrozenDictionary<string, VisitorCommand> s_commands = new Dictionary<string, VisitorCommand>(StringComparer.OrdinalIgnoreCase)
    {
        ["/start"] = VisitorCommand.Start,
        ["/restart"] = VisitorCommand.Restart,
        ["/human"] = VisitorCommand.Human,
        ["/privacy"] = VisitorCommand.Privacy,
        ["/stop"] = VisitorCommand.Stop,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, VisitorCommand> s_words = Words(
        (VisitorCommand.Restart, ["restart", "start over", "neu starten", "von vorne", "neustart", "reiniciar", "empezar de nuevo", "recommencer", "redémarrer", "recomeçar", "começar de novo"]),
        (VisitorCommand.Privacy,
            ["privacy", "privacy notice", "privacy policy", "datenschutz", "datenschutzerklärung", "privacidad", "aviso de privacidad", "política de privacidad",
            "confidentialité", "politique de confidentialité", "privacidade", "política de privacidade"]));

    private static readonly int s_longest = s_words.Keys.Max(word => word.Length) + 2;

    /// <returns>Null where the message is none.</returns>
    public static VisitorCommand? Read(Activity activity)
    {
        var text = activity.Text?.Trim() ?? "";
        if (text.StartsWith('/'))
        {
            // "/start@our_bot payload": what stands behind is the channel's matter.
            var end = text.AsSpan().IndexOfAny(" @\n\t");
            return s_commands.TryGetValue(end < 0 ? text : text[..end], out var command) ? command : null;
        }

        if (IsMarked(activity, "optOut"))
        {
            return VisitorCommand.Stop;
        }

        if (IsMarked(activity, "optIn"))
        {
            return VisitorCommand.Start;
        }

        return text.Length <= s_longest && s_words.TryGetValue(text.TrimEnd('.', '!', '?'), out var word) ? word : null;
    }

    private static bool IsMarked(Activity activity, string name) => activity.ChannelData switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } data => data.TryGetProperty("leadbot", out var ours) && ours.ValueKind == JsonValueKind.Object
            && ours.TryGetProperty(name, out var mark) && mark.ValueKind == JsonValueKind.True,
        JsonObject data => data["leadbot"] is JsonObject ours && ours[name] is JsonValue mark && mark.GetValueKind() == JsonValueKind.True,
        _ => false,
    };

    private static FrozenDictionary<string, VisitorCommand> Words(params ReadOnlySpan<(VisitorCommand Command, string[] Words)> all)
    {
        Dictionary<string, VisitorCommand> words = [];
        foreach (var (command, list) in all)
        {
            foreach (var word in list)
            {
                words[word] = command;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
