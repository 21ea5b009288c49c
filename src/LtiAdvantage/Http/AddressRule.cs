using System.Net;
using System.Net.Sockets;

namespace LtiAdvantage.Http;

/// <summary>
/// Which IP addresses are places of the public internet. Everything else belongs to some network's inside: a platform, or
/// whoever gave us its address, must not lead the tool there.
/// </summary>
/// <remarks>The special-purpose registries of IANA: RFC 6890, RFC 8190; embedded addresses: RFC 4291, RFC 6052, RFC 3056.</remarks>
internal static class AddressRule
{
    private static readonly IPNetwork Loopback = IPNetwork.Parse("127.0.0.0/8");
    private static readonly IPNetwork Loopback6 = IPNetwork.Parse("::1/128");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7"),
    ];

    /// <summary>What an operator may open by name: networks of a school, a provider or a machine.</summary>
    private static readonly IPNetwork[] Openable =
    [
        .. Private, Loopback, Loopback6, IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("198.18.0.0/15"),
    ];

    /// <summary>Link-local ones and those where a cloud hands its secrets to the machine: no setting opens them.</summary>
    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("168.63.129.16/32"),
        IPNetwork.Parse("100.100.100.200/32"), IPNetwork.Parse("fd00:ec2::/32"),
    ];

    private static readonly IPNetwork[] NotPublic =
    [
        .. Openable,
        .. Never,
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),
        // Teredo, ORCHID, benchmarks; documentation.
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>Where tests and development stand.</summary>
    public static IReadOnlyList<IPNetwork> LoopbackAndPrivate { get; } = [Loopback, Loopback6, .. Private];

    /// <summary>The networks that a setting may open, for a message.</summary>
    public static string OpenableText { get; } = string.Join(", ", Openable.Select(network => network.ToString()));

    /// <summary>Whether the whole network is one that a setting may open.</summary>
    public static bool MayOpen(IPNetwork network) =>
        Openable.Any(outer => outer.PrefixLength <= network.PrefixLength && outer.Contains(network.BaseAddress))
        && !Never.Any(never => never.PrefixLength <= network.PrefixLength && never.Contains(network.BaseAddress));

    /// <summary>Whether the tool may connect to the address, with these networks opened by the operator.</summary>
    public static bool Allows(IPAddress address, IReadOnlyList<IPNetwork> opened)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Holds(Never, plain) && (IsPublic(plain) || opened.Any(network => network.Contains(plain)));
    }

    private static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Holds(NotPublic, address);

        // An address of version 4 in another dress is judged by what it stands for.
        var bytes = address.GetAddressBytes();
        if (Nat64.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address)) return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        return GlobalUnicast.Contains(address) && !Holds(NotPublic, address);
    }

    private static bool Holds(IPNetwork[] networks, IPAddress address) => networks.Any(network => network.Contains(address));
}
