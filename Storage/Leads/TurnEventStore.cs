using Dapper;
using LeadBot.Leads.Measurements;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="ITurnEvents"/>
internal sealed class TurnEventStore(IReader reader) : ITurnEvents
{
    // Along events_cause: an activity's id rises with its sequence, and an event's place within its turn.
    private const string Newest = """
        SELECT kind AS Kind, caused_by AS CausedBy, body AS Body FROM events
        WHERE conversation_id = @conversation AND caused_by IS NOT NULL AND bot = @bot
        ORDER BY caused_by DESC, ordinal DESC LIMIT @most
        """;

    public async Task<IReadOnlyList<TurnEvent>> ReadAsync(string bot, string conversationId, int most, CancellationToken ct)
    {
        var values = new { bot, conversation = conversationId, most };
        var rows = await reader.ReadAsync(connection => connection.QueryAsync<TurnEvent>(new CommandDefinition(Newest, values, cancellationToken: ct)), ct);
        return [.. rows.Reverse()];
    }
}
