using System.Globalization;

namespace LeadBot.Leads.Replies;

/// <summary>Which reply: its place in its conversation.</summary>
public sealed record ReplyKey(string ConversationId, long Sequence)
{
    /// <returns>Null where it is no such key.</returns>
    public static ReplyKey? Parse(string text) =>
        text.Split('.', 2) is [var sequence, { Length: > 0 } conversation] && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? new ReplyKey(conversation, place)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}.{ConversationId}");
}
