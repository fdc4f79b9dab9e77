using System.Text.Json.Nodes;

namespace LeadBot.Tests.Conformance.Playground;

/// <summary>What the Playground draws: a message that is new, or one that has changed.</summary>
/// <param name="Card">The content of its Adaptive Card, or null.</param>
internal sealed record PlaygroundFrame(string Conversation, string MessageId, bool IsNew, bool IsBots, string? Text, JsonObject? Card)
{
    /// <returns>Null for a line of its log, and whatever else is no message.</returns>
    public static PlaygroundFrame? Read(JsonNode frame) =>
        (string?)frame["action"] is "createMessage" or "updateMessage" && frame["message"] is { } message && (string?)frame["actionConversationId"] is { } conversation
            ? new PlaygroundFrame(
                // The first message of a thread stands in the channel, and names the thread that it begins.
                (string?)message["postConversationId"] ?? conversation,
                (string)message["messageId"]!,
                (string?)frame["action"] == "createMessage",
                ((string?)message["from"]?["id"])?.StartsWith("28:", StringComparison.Ordinal) == true,
                (string?)message["text"] is { Length: > 0 } text ? text : null,
                message["attachments"] is JsonArray { Count: > 0 } attachments ? attachments[0]!["content"] as JsonObject : null)
            : null;
}
