using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Answers;

namespace LeadBot.Dialogs.Turns;

/// <summary>What is said of files that came with a message. The channel tells in <c>channelData.leadbot.files</c> where it could not keep one.</summary>
internal static class FileNotes
{
    private const string Kept = "file.kept";
    private const string TooLarge = "file.tooLarge";
    private const string Failed = "file.failed";

    /// <summary>Key of what is to be said, or null where the message has no file.</summary>
    public static string? Read(Activity activity)
    {
        if (activity.Attachments is not { Count: > 0 })
        {
            return null;
        }

        return Told(activity) switch
        {
            "tooLarge" => TooLarge,
            "failed" => Failed,
            _ => Kept,
        };
    }

    /// <summary>Says what became of the files.</summary>
    /// <returns>True where the message has nothing but files: there is nothing to read, and the open question stays.</returns>
    public static bool Take(VisitorTurn turn)
    {
        if (turn.Files is not { } words)
        {
            return false;
        }

        var isAlone = string.IsNullOrWhiteSpace(turn.Message!.Text);
        if (words != Kept || (isAlone && !turn.IsWaiting))
        {
            turn.Say(words);
        }

        if (isAlone && turn.Interview.Asked is not null)
        {
            turn.AskResult = AskResult.AskAgain;
        }

        return isAlone;
    }

    private static string? Told(Activity activity) => activity.ChannelData switch
    {
        JsonElement { ValueKind: JsonValueKind.Object } data when data.TryGetProperty("leadbot", out var ours) && ours.ValueKind == JsonValueKind.Object
            && ours.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.String => files.GetString(),
        JsonObject data => (data["leadbot"] as JsonObject)?["files"]?.ToString(),
        _ => null,
    };
}
