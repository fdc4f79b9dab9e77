using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;

namespace LeadBot.Leads.Outbox;

/// <summary>How destinations fare, on disk.</summary>
public interface IDestinationStates
{
    /// <summary>Of all destinations that were ever seen; those of <paramref name="names"/> that are new begin now.</summary>
    Task<IReadOnlyList<DestinationStatus>> ReadAsync(IReadOnlyCollection<string> names, CancellationToken ct);

    /// <summary>Writes health and reason, with what is to be told of it.</summary>
    /// <param name="mails">News for mailboxes; what they have not had yet of this destination is out of date.</param>
    Task SetHealthAsync(
        string name, DestinationHealth health, string? reason, string? by, IReadOnlyList<Measured> events, IReadOnlyList<AlertMail> mails, AuditEntry? audit, CancellationToken ct);
}
