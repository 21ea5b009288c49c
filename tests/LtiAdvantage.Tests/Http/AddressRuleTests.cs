using System.Net;
using LtiAdvantage.Http;
using Xunit;

namespace LtiAdvantage.Tests.Http;

public sealed class AddressRuleTests
{
    private static readonly byte[] Edges = [0, 10, 100, 127, 169, 172, 192, 198, 203, 224];

    [Theory]
    [Trait("Row", "AGS-52")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("::1")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.255.255")]
    [InlineData("fc00::1")]
    [InlineData("fdff::1")]
    [InlineData("169.254.169.254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%3")]
    [InlineData("febf::1")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("ff02::1")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("::")]
    [InlineData("255.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("2001:2::1")]
    [InlineData("100::1")]
    [InlineData("fec0::1")]
    // Teredo, whatever it carries; the local form of NAT64; the compatible form.
    [InlineData("2001::5db8:d822")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("::8.8.8.8")]
    [InlineData("::127.0.0.1")]
    public void An_address_inside_some_network_is_refused(string address) =>
        Assert.False(AddressRule.Allows(IPAddress.Parse(address), []));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001::200e")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::1")]
    public void A_public_address_is_called(string address) =>
        Assert.True(AddressRule.Allows(IPAddress.Parse(address), []));

    [Fact]
    [Trait("Row", "AGS-52")]
    public void In_whatever_dress_an_address_of_version_4_comes_it_is_judged_alike()
    {
        var random = new Random(8145);
        for (var round = 0; round < 20_000; round++)
        {
            var four = new byte[4];
            random.NextBytes(four);
            if (round % 2 == 0)
            {
                // Half of them near the edges of what is refused.
                four[0] = Edges[round / 2 % Edges.Length];
            }

            var plain = AddressRule.Allows(new IPAddress(four), []);

            Assert.Equal(plain, AddressRule.Allows(Dress("::ffff:0:0", 12, four), []));
            Assert.Equal(plain, AddressRule.Allows(Dress("64:ff9b::", 12, four), []));
            Assert.Equal(plain, AddressRule.Allows(Dress("2002::1", 2, four), []));
            Assert.False(AddressRule.Allows(Dress("::", 12, four), []));
            Assert.False(AddressRule.Allows(Dress("2001::", 12, four), []));
        }
    }

    [Theory]
    [InlineData("10.20.0.0/16", "10.20.3.4", true)]
    [InlineData("10.20.0.0/16", "::ffff:10.20.3.4", true)]
    [InlineData("10.20.0.0/16", "10.21.0.1", false)]
    [InlineData("10.20.0.0/16", "64:ff9b::10.20.3.4", false)]
    [InlineData("fd12:3456::/32", "fd12:3456::9", true)]
    [InlineData("100.64.0.0/10", "100.64.0.1", true)]
    [InlineData("100.64.0.0/10", "100.100.100.200", false)]
    [InlineData("fc00::/7", "fd00:ec2::254", false)]
    [InlineData("127.0.0.0/8", "127.0.0.1", true)]
    [InlineData("0.0.0.0/0", "169.254.169.254", false)]
    [InlineData("::/0", "fe80::1", false)]
    public void An_opened_network_is_called_and_nothing_beside_it(string opened, string address, bool allowed) =>
        Assert.Equal(allowed, AddressRule.Allows(IPAddress.Parse(address), [IPNetwork.Parse(opened)]));

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("10.20.30.40/32", true)]
    [InlineData("192.168.1.0/24", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("127.0.0.1/32", true)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("8.8.8.0/24", false)]
    [InlineData("169.254.0.0/16", false)]
    [InlineData("169.254.169.254/32", false)]
    [InlineData("fe80::/10", false)]
    [InlineData("100.100.100.200/32", false)]
    [InlineData("224.0.0.0/4", false)]
    [InlineData("::/0", false)]
    public void Only_networks_of_somebodys_own_can_be_opened(string network, bool may) =>
        Assert.Equal(may, OutboundPolicy.MayOpen(IPNetwork.Parse(network)));

    private static IPAddress Dress(string prefix, int at, byte[] four)
    {
        var bytes = IPAddress.Parse(prefix).GetAddressBytes();
        four.CopyTo(bytes, at);
        return new IPAddress(bytes);
    }
}
