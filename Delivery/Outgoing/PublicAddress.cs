using System.Net;
using System.Net.Sockets;

namespace LeadBot.Delivery.Outgoing;

/// <summary>Which addresses belong to the open internet. What a receiver's name resolves to is judged when the connection is made.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] s_closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    // Clouds hand out a machine's credentials on link-local addresses; the last ones are ways to write such an address differently, or many receivers.
    private static readonly IPNetwork[] s_never =
    [
        .. new[]
        {
            "169.254.0.0/16", "fe80::/10", "fd00:ec2::254/128", "0.0.0.0/8", "::/128", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "224.0.0.0/4", "240.0.0.0/4", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address) => !Within(s_closed, address);

    /// <summary>Also an intranet's address may be called where its operator says so; those of the machine's own cloud never.</summary>
    public static bool IsPrivate(IPAddress address) => !IsPublic(address) && !Within(s_never, address);

    private static bool Within(IPNetwork[] networks, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)
            || Array.Exists(networks, network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }
}
