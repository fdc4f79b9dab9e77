namespace LeadBot.Leads.Outbox;

/// <summary>Sends mails that are no leads over a destination whose kind is <c>Email</c>.</summary>
public interface IHouseMail
{
    /// <param name="destination">Its name in the settings.</param>
    Task<DeliveryResult> SendAsync(string destination, HouseMail mail, CancellationToken ct);
}
