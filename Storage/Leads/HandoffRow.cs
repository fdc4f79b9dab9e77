using System.Data.Common;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Storage.Leads;

/// <summary>A handoff as its table holds it.</summary>
internal sealed record HandoffRow(
    string Id, string Bot, string ConversationId, long Episode, string? LeadId, string Kind, string State, long Version, string Reason,
    string Owner, string? AcceptedBy, string? ClosedReason, long OpenedAt, long? AcceptedAt, long? FirstReplyAt, long? ClosedAt, string? Details)
{
    /// <summary>Of the table <c>handoffs</c> as <c>h</c>.</summary>
    public const string Columns = """
        h.id AS Id, h.bot AS Bot, h.conversation_id AS ConversationId, h.episode AS Episode, h.lead_id AS LeadId, h.kind AS Kind, h.state AS State,
            h.version AS Version, h.reason AS Reason, h.owner AS Owner, h.accepted_by AS AcceptedBy, h.closed_reason AS ClosedReason,
            h.opened_at AS OpenedAt, h.accepted_at AS AcceptedAt, h.first_reply_at AS FirstReplyAt, h.closed_at AS ClosedAt, h.details AS Details
        """;

    public Handoff ToHandoff()
    {
        var details = HandoffDetails.Read(Details);
        return Bare() with { Assignment = details.Assignment, Passed = details.Passed, ConsentQuestion = details.Consent, Verdict = details.Verdict };
    }

    private Handoff Bare() => new()
    {
        Id = Id,
        Bot = Bot,
        ConversationId = ConversationId,
        Episode = (int)Episode,
        LeadId = LeadId,
        Kind = EnumKeys.Find<HandoffKind>(Kind) ?? throw new InvalidDataException($"Handoff {Id} has the unknown kind {Kind}."),
        State = EnumKeys.Find<HandoffState>(State) ?? throw new InvalidDataException($"Handoff {Id} has the unknown state {State}."),
        Version = Version,
        Reason = Reason,
        Owner = Owner,
        AcceptedBy = AcceptedBy,
        ClosedReason = ClosedReason,
        OpenedAt = At(OpenedAt)!.Value,
        AcceptedAt = At(AcceptedAt),
        FirstReplyAt = At(FirstReplyAt),
        ClosedAt = At(ClosedAt),
    };

    /// <summary>In the order of <see cref="Columns"/>.</summary>
    public static HandoffRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), Text(row, 4), row.GetString(5), row.GetString(6), row.GetInt64(7),
        row.GetString(8), row.GetString(9), Text(row, 10), Text(row, 11), row.GetInt64(12), Number(row, 13), Number(row, 14), Number(row, 15), Text(row, 16));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DateTimeOffset? At(long? milliseconds) =>
        milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
