namespace LeadBot.Leads.Outbox;

/// <summary>
/// The leads that have changed since somebody looked. They are marked behind the turns, by what follows the committed changes, so that no turn
/// writes more for it.
/// </summary>
public interface IDeliveryMarks
{
    Task<IReadOnlyList<LeadMark>> ReadAsync(int limit, CancellationToken ct);

    /// <summary>
    /// Queues what is to go and forgets the mark, in one transaction; a mark that was set again meanwhile stays. A state that nobody has tried to
    /// deliver yet is replaced by the newer one.
    /// </summary>
    Task TakeInAsync(LeadMark mark, IReadOnlyList<NewDelivery> due, CancellationToken ct);
}
