namespace LeadBot.Leads.Handoffs;

/// <summary>Handoffs that are not over, by when something has to happen to them. Whatever changes a handoff makes it due at once.</summary>
public interface IHandoffAgenda
{
    /// <summary>What is due, the longest due first.</summary>
    Task<IReadOnlyList<Handoff>> FindDueAsync(string bot, int limit, CancellationToken ct);

    /// <summary>Takes them off the agenda for a while, in one transaction.</summary>
    Task RestAsync(IReadOnlyCollection<HandoffRest> rests, CancellationToken ct);
}
