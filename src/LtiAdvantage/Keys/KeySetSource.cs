using System.Net;
using System.Net.Http.Headers;
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

    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Where a redirect leads; null when it is not followed. What the address stands for is looked at when it is connected to, as for every call: see OutboundPolicy.</summary>
    public static Uri? Next(Uri from, Uri? location)
    {
        if (location is null) return null;
        var to = location.IsAbsoluteUri ? location : new Uri(from, location);
        return IsAcceptable(to) && (from.Scheme != Uri.UriSchemeHttps || to.Scheme == Uri.UriSchemeHttps) ? to : null;
    }

    public static bool IsAcceptable(Uri address) =>
        address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
