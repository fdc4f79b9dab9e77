using System.Globalization;

namespace LeadBot.Conversations;

/// <summary>
/// The ids of activities. What comes in is numbered by its sequence. A reply must know its id before its commit gives it a sequence
/// (a range reserved earlier would let a reader pass it by), so it is named after the activity that caused it and its place among
/// the replies: a turn that runs again gives the same ids again.
/// </summary>
public static class ActivityIds
{
    public static string Inbound(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <param name="ordinal">Counts the replies of the turn from 1.</param>
    public static string Reply(string conversationId, long causedBy, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{causedBy:D7}.{ordinal}");
}
