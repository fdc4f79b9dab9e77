namespace LeadBot.Leads.Outbox;

/// <summary>News of destinations, kept until their mailboxes have it. Of one destination a mailbox hears the newest only.</summary>
public interface IAlertMails
{
    /// <summary>What is due, the longest first.</summary>
    Task<IReadOnlyList<AlertMail>> DueAsync(int limit, CancellationToken ct);

    /// <summary>The mailbox has it, or never will.</summary>
    Task ForgetAsync(AlertMail alert, CancellationToken ct);

    /// <param name="isTry">False where it was not even tried.</param>
    Task PutOffAsync(AlertMail alert, DateTimeOffset until, string reason, bool isTry, CancellationToken ct);
}
