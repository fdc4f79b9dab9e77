using System.Net;
using LeadBot.Delivery.Outgoing;

namespace LeadBot.Tests.Delivery.Outgoing;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("8.8.8.8", true, false)]
    [InlineData("2606:4700::1111", true, false)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("172.16.0.1", false, true)]
    [InlineData("172.32.0.1", true, false)]
    [InlineData("192.168.1.1", false, true)]
    [InlineData("100.64.0.1", false, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("fd12::1", false, true)]
    [InlineData("::ffff:10.0.0.1", false, true)] // mapped
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("169.254.169.254", false, false)] // a cloud's credentials
    [InlineData("fd00:ec2::254", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("64:ff9b::a00:1", false, false)]
    public void Addresses_are_known_for_what_they_are(string address, bool isPublic, bool isPrivate)
    {
        Assert.Equal(isPublic, PublicAddress.IsPublic(IPAddress.Parse(address)));
        Assert.Equal(isPrivate, PublicAddress.IsPrivate(IPAddress.Parse(address)));
    }
}
