using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using LtiAdvantage.Errors;
using LtiAdvantage.Http;

namespace LtiAdvantage.Keys;

/// <summary>Fetches key sets, within limits of size, time and redirects.</summary>
internal sealed class KeySetSource(HttpClient http, TimeProvider time)
{
    private const int MostRedirects = 3;

    public async Task<KeySetAnswer> GetAsync(string url, string? tag, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsAcceptable(address)) return Failed(LtiReason.JwksInvalid, null);
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("application/json, application/jwk-set+json");
            if (tag is not null && EntityTagHeaderValue.TryParse(tag, out var known)) request.Headers.IfNoneMatch.Add(known);
            var answer = await BoundedHttp.SendAsync(http, request, HttpLimits.KeySet, time, cancellation);
            if (answer is not HttpAnswer.Whole whole) return Missing((HttpAnswer.Missing)answer);
            if (!IsRedirect(whole.Status)) return Read(whole);
            if (redirects == MostRedirects || Next(address, whole.Headers.Location) is not { } next) return Failed(LtiReason.JwksInvalid, whole.Status);
            address = next;
        }
    }

    private static KeySetAnswer Read(HttpAnswer.Whole answer)
    {
        var lifetime = answer.Headers.CacheControl switch
        {
            { NoStore: true } or { NoCache: true } => TimeSpan.Zero,
            var control => control?.MaxAge,
        };
        if (answer.Status == (int)HttpStatusCode.NotModified) return new KeySetAnswer.Unchanged(lifetime);
        if (!answer.IsSuccess || KeySetReader.Read(answer.Body) is not { } keys) return Failed(LtiReason.JwksInvalid, answer.Status);
        return new KeySetAnswer.Fresh(keys, answer.Headers.ETag?.ToString(), lifetime);
    }

    private static KeySetAnswer.Failed Missing(HttpAnswer.Missing missing) =>
        Failed(missing.Fault == HttpFault.TooLarge ? LtiReason.JwksInvalid : LtiReason.JwksUnreachable, missing.Status);

    private static KeySetAnswer.Failed Failed(string reason, int? status) => new(new KeySetFault(reason, status));

    private static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    // A redirect must not lead from the platform into the network that the tool runs in.
    private static Uri? Next(Uri from, Uri? location)
    {
        if (location is null) return null;
        var to = location.IsAbsoluteUri ? location : new Uri(from, location);
        if (!IsAcceptable(to) || (from.Scheme == Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttps)) return null;
        return to.IdnHost == from.IdnHost || from.IsLoopback || !IsInside(to) ? to : null;
    }

    private static bool IsAcceptable(Uri address) =>
        address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool IsInside(Uri address)
    {
        if (address.IsLoopback) return true;
        if (!IPAddress.TryParse(address.IdnHost, out var ip)) return !address.IdnHost.Contains('.', StringComparison.Ordinal);
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        if (ip.AddressFamily == AddressFamily.InterNetworkV6) return ip.IsIPv6LinkLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast || ip.Equals(IPAddress.IPv6Any);
        return ip.GetAddressBytes() is [0 or 10 or 127 or >= 224, ..] or [100, >= 64 and <= 127, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..];
    }
}
