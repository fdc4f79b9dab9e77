namespace LeadBot.Leads.Measurements;

/// <summary>What the event log tells of how well messages were understood.</summary>
public interface IUnderstandingFigures
{
    /// <summary>Kept and refused claims by field and reader since a time.</summary>
    Task<IReadOnlyList<ClaimFigure>> ClaimsAsync(string bot, DateTimeOffset since, CancellationToken ct);

    /// <summary>Tokens that the bot's messages have used at the LLM since a time.</summary>
    Task<long> TokensAsync(string bot, DateTimeOffset since, CancellationToken ct);
}
