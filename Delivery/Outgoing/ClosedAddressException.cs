namespace LeadBot.Delivery.Outgoing;

/// <summary>A receiver's name leads to an address that must not be called.</summary>
public sealed class ClosedAddressException(string host) : Exception($"{host} leads to an address that is not on the open internet.")
{
    public string Host { get; } = host;
}
