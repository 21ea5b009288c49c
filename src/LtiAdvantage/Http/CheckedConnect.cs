using System.Net;
using System.Net.Sockets;

namespace LtiAdvantage.Http;

/// <summary>Connects to an address that was checked: what was looked up is what is called.</summary>
internal sealed class CheckedConnect(OutboundPolicy policy)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        if (policy.UseSystemProxy && context.InitialRequestMessage.RequestUri is { } target && !IsSame(target, context.DnsEndPoint))
        {
            if (IPAddress.TryParse(target.IdnHost, out var written) && !policy.Allows(written)) throw Refuse(target.IdnHost);
            return await OpenAsync(await policy.LookUpAsync(host, cancellation), port, cancellation);
        }

        // Dual-stack names may have one address inside and one outside: the one outside is as good.
        var allowed = (await policy.LookUpAsync(host, cancellation)).Where(policy.Allows).ToArray();
        return allowed.Length > 0 ? await OpenAsync(allowed, port, cancellation) : throw Refuse(host);
    }

    private static bool IsSame(Uri target, DnsEndPoint endPoint) =>
        target.Port == endPoint.Port && target.IdnHost.Equals(endPoint.Host, StringComparison.OrdinalIgnoreCase);

    private AddressRefusedException Refuse(string host)
    {
        policy.Refused?.Invoke(host);
        return new AddressRefusedException();
    }

    private static async Task<NetworkStream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        // Of both families one may not lead anywhere from here; each gets its try within the time for connecting.
        for (var index = 0; ; index++)
        {
            var socket = new Socket(addresses[index].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[index], port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (index < addresses.Length - 1)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
