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

    private const string FindHandoff = $"""
        SELECT {HandoffRow.Columns} FROM handoffs h
        WHERE h.bot = @bot AND h.rep_conversation_id = @conversation AND {HandoffListSql.Alive}
        ORDER BY CASE WHEN h.state = 'accepted' THEN 0 ELSE 1 END, h.opened_at DESC LIMIT 1
        """;

    private const string Save = """
        UPDATE handoffs SET rep_channel = @channel, rep_conversation_id = @conversation, card_activity_id = COALESCE(@card, card_activity_id)
        WHERE bot = @bot AND id = @id
        """;

    public Task<RepPlace?> FindAsync(string bot, string handoffId, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadFirst(
            Find, row => new RepPlace(row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), ("bot", bot), ("id", handoffId)),
        ct);

    public Task<Handoff?> FindHandoffAsync(string bot, string repConversationId, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadFirst(FindHandoff, HandoffRow.Read, ("bot", bot), ("conversation", repConversationId))?.ToHandoff(), ct);

    public Task SaveAsync(string bot, string handoffId, RepPlace place, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(
            Save, ("channel", Channel), ("conversation", place.ConversationId), ("card", place.CardId), ("bot", bot), ("id", handoffId)),
        WritePriority.Turn,
        ct);
}
