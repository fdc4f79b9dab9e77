namespace LeadBot.Leads.Outbox;

/// <summary>What is on its way to destinations: in order for each lead and destination, at least once, never two of a lane at a time.</summary>
public interface IDeliveryLanes
{
    /// <summary>Takes back what a dead process held. Called once, before anything is claimed.</summary>
    Task RecoverAsync(CancellationToken ct);

    /// <summary>Leases the heads of a destination's lanes that are due.</summary>
    /// <param name="early">Also those that are not due yet, the longest waiting first: to find out whether the destination works again.</param>
    Task<IReadOnlyList<DeliveryItem>> ClaimAsync(string destination, int limit, bool early, CancellationToken ct);

    /// <summary>It is there. Earlier states of the lead that are parked need not go any more.</summary>
    Task DeliveredAsync(DeliveryItem item, CancellationToken ct);

    /// <summary>The lead must not leave the house any more.</summary>
    Task WithdrawAsync(DeliveryItem item, string reason, CancellationToken ct);

    /// <param name="isTry">False where the receiver was not even asked.</param>
    Task PutOffAsync(DeliveryItem item, DateTimeOffset until, string reason, bool isTry, CancellationToken ct);

    /// <summary>It stays here until a person sends it again.</summary>
    Task ParkAsync(DeliveryItem item, string reason, CancellationToken ct);

    /// <summary>All that waits for a later try is due now: the destination works again.</summary>
    Task HurryAsync(string destination, CancellationToken ct);
}
