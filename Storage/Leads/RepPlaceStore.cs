using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="IRepPlaces"/>
internal sealed class RepPlaceStore(IPreparedReader reader, IWriter writer) : IRepPlaces
{
    private const string Channel = "teams";

    private const string Find = """
        SELECT rep_conversation_id, card_activity_id FROM handoffs WHERE bot = @bot AND id = @id AND rep_conversation_id IS NOT NULL
        """;

    private const string FindFree = """
        SELECT h.rep_conversation_id, h.card_activity_id FROM handoffs h
        WHERE h.bot = @bot AND h.id = @id AND h.rep_conversation_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM handoffs o
            WHERE o.rep_conversation_id = h.rep_conversation_id AND o.state = 'accepted' AND o.bot = h.bot AND o.id <> h.id
                AND (h.state <> 'accepted' OR o.accepted_at < h.accepted_at OR (o.accepted_at = h.accepted_at AND o.opened_at > h.opened_at)
                    OR (o.accepted_at = h.accepted_at AND o.opened_at = h.opened_at AND o.id < h.id)))
        """;

    private const string FindHandoff = $"""
        SELECT {HandoffRow.Columns} FROM handoffs h
        WHERE h.bot = @bot AND h.rep_conversation_id = @conversation AND {HandoffListSql.Alive}
        ORDER BY CASE WHEN h.state = 'accepted' THEN 0 ELSE 1 END, CASE WHEN h.state = 'accepted' THEN h.accepted_at END, h.opened_at DESC, h.id LIMIT 1
        """;

    private const string Save = """
        UPDATE handoffs SET rep_channel = @channel, rep_conversation_id = @conversation, card_activity_id = COALESCE(@card, card_activity_id)
        WHERE bot = @bot AND id = @id
        """;

    public Task<RepPlace?> FindAsync(string bot, string handoffId, CancellationToken ct) => PlaceAsync(Find, bot, handoffId, ct);

    public Task<RepPlace?> FindFreeAsync(string bot, string handoffId, CancellationToken ct) => PlaceAsync(FindFree, bot, handoffId, ct);

    public Task<Handoff?> FindHandoffAsync(string bot, string repConversationId, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadFirst(FindHandoff, HandoffRow.Read, ("bot", bot), ("conversation", repConversationId))?.ToHandoff(), ct);

    private Task<RepPlace?> PlaceAsync(string statement, string bot, string handoffId, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadFirst(
            statement, row => new RepPlace(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), ("bot", bot), ("id", handoffId)),
        ct);

    public Task SaveAsync(string bot, string handoffId, RepPlace place, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(
            Save, ("channel", Channel), ("conversation", place.ConversationId), ("card", place.CardId), ("bot", bot), ("id", handoffId)),
        WritePriority.Turn,
        ct);
}
