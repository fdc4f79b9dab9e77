namespace LeadBot.Leads.Measurements;

/// <summary>What the event log tells of one conversation.</summary>
public interface ITurnEvents
{
    /// <summary>The newest events of the conversation's turns, oldest first; none where it belongs to another bot.</summary>
    Task<IReadOnlyList<TurnEvent>> ReadAsync(string bot, string conversationId, int most, CancellationToken ct);
}
