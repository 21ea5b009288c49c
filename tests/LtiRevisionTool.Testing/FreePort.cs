using System.Net;
using System.Net.Sockets;

namespace LtiRevisionTool.Testing;

/// <summary>
/// Ports of the loopback address that nobody listens on. They lie below those that the system gives to outgoing connections: between
/// the asking and the listening nobody takes one by chance. A process never gives one out twice.
/// </summary>
public static class FreePort
{
    private const int First = 10_000;
    private const int Count = 22_000;

    // Two test processes at once begin far apart.
    private static int last = (int)(Environment.ProcessId * 7919L % Count);

    public static int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + ((Interlocked.Increment(ref last) & int.MaxValue) % Count);
            if (IsFree(IPAddress.Loopback, port) && IsFree(IPAddress.IPv6Loopback, port))
            {
                return port;
            }
        }

        throw new InvalidOperationException("No port of the loopback address is free.");
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException taken)
        {
            // A machine without IPv6 has nobody listening there either.
            return taken.SocketErrorCode is SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable;
        }
    }
}
