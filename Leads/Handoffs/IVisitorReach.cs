namespace LeadBot.Leads.Handoffs;

/// <summary>Whether and how a visitor may be written to now.</summary>
public interface IVisitorReach
{
    Task<VisitorReach> FindAsync(string bot, string conversationId, CancellationToken ct);

    /// <summary>The same, with what became of people's words here.</summary>
    Task<VisitorReach> FindWithDeliveriesAsync(string bot, string conversationId, CancellationToken ct);

    /// <summary>A template of the conversation's channel filled in, or null where there is none of that name for it.</summary>
    /// <param name="values">For its placeholders, in their order.</param>
    Task<ReplyTemplateText?> FillAsync(string bot, string conversationId, string name, IReadOnlyList<string> values, CancellationToken ct);
}
