namespace LeadBot.Leads.Outbox;

/// <summary>One kind of system that receives leads, such as <c>Webhook</c>. Where it sends them is read by the destination's name.</summary>
public interface ILeadDestination
{
    /// <summary>As it stands in <c>Delivery:{name}:Kind</c>; case does not count there.</summary>
    string Kind { get; }

    /// <summary>True where the house's own people read it: such a destination hears of a lead at once, also where it is under review or without consent.</summary>
    bool IsInternal { get; }

    /// <summary>Where it goes, for people: a host or mailboxes, never a secret, a path or a query.</summary>
    string Target(string destination);

    /// <summary>Looks whether the receiver can be reached and knows us, without giving it anything. Throws only where it is cancelled.</summary>
    Task<IReadOnlyList<DestinationFinding>> CheckAsync(string destination, CancellationToken ct);

    /// <summary>
    /// Delivers one state of a lead and says what became of it. Throws only where it is cancelled; a fault of the receiver is an answer. The same
    /// delivery may come twice: it carries the same <see cref="LeadDelivery.Key"/> then.
    /// </summary>
    Task<DeliveryResult> DeliverAsync(LeadDelivery delivery, CancellationToken ct);
}
