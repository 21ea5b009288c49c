using System.Net;
using System.Net.Sockets;

namespace LtiAdvantage.Http;

/// <summary>
/// Where calls to platforms may lead. It is applied to the addresses that a name stands for at the moment of connecting, so that
/// neither a redirect nor a name that changes its meaning leads into the network that the tool runs in.
/// </summary>
public sealed record OutboundPolicy
{
    /// <summary>The public internet alone.</summary>
    public static OutboundPolicy Public { get; } = new();

    /// <summary>Loopback and private networks too: development on one machine, and tests.</summary>
    public static OutboundPolicy Development { get; } = new() { OpenNetworks = AddressRule.LoopbackAndPrivate };

    /// <summary>The networks that a setting may open, for a message.</summary>
    public static string OpenableNetworks => AddressRule.OpenableText;

    /// <summary>
    /// Networks that may be called although they are not public: a platform inside the school's own network. Link-local
    /// addresses, and those at which clouds hand out credentials, stay closed whatever stands here.
    /// </summary>
    public IReadOnlyList<IPNetwork> OpenNetworks { get; init; } = [];

    /// <summary>
    /// Whether the proxy of the environment is used. Names are then resolved by the proxy, which has to know where it may go;
    /// only addresses written as such are still checked here.
    /// </summary>
    public bool UseSystemProxy { get; init; }

    /// <summary>Hears of each host that was refused: for the operator's log, never for a page.</summary>
    public Action<string>? Refused { get; init; }

    /// <summary>What a name stands for.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> ResolveAsync { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Whether a setting may open the network: private, shared (100.64.0.0/10), benchmark or loopback ones.</summary>
    public static bool MayOpen(IPNetwork network) => AddressRule.MayOpen(network);

    /// <summary>The addresses of a host, at least one.</summary>
    /// <exception cref="SocketException">There are none.</exception>
    internal async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host, out var written)) return [written];
        var addresses = await ResolveAsync(host, cancellation);
        return addresses.Length > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>Why a host could not be called now; null when it could. A name that only the proxy understands is left to it.</summary>
    internal async Task<HttpFault?> LookAsync(string host, CancellationToken cancellation)
    {
        if (UseSystemProxy && !IPAddress.TryParse(host, out _)) return null;
        try
        {
            if ((await LookUpAsync(host, cancellation)).Any(Allows)) return null;
            Refused?.Invoke(host);
            return HttpFault.AddressNotAllowed;
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            return HttpFault.Unreachable;
        }
    }

    internal bool Allows(IPAddress address) => AddressRule.Allows(address, OpenNetworks);
}
