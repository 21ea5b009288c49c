using System.Net.Http.Headers;
using LtiAdvantage.Http;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Checks;

/// <summary>
/// Looks at the addresses of a registration as they are now, past every cache, and tells what is wrong with them. What the world
/// answers comes back as a result; only cancelling throws.
/// </summary>
/// <param name="http">A client that follows no redirects, see <see cref="PlatformHttp"/>.</param>
/// <param name="time">The clock.</param>
public sealed class ConnectionProbe(HttpClient http, TimeProvider time)
{
    private const int MostRedirects = 3;

    /// <summary>Fetches a key set as a launch would, and says what came instead where it was none.</summary>
    /// <param name="url">The address.</param>
    /// <param name="algorithms">What its keys are used with; one that fits any of them is enough.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<KeySetLook> ReadKeysAsync(string url, IReadOnlyCollection<string> algorithms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(algorithms);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !KeySetSource.IsAcceptable(address))
            return new KeySetLook { Cause = KeySetCause.BadAddress };

        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("application/json, application/jwk-set+json");
            var sent = time.GetUtcNow();
            var answer = await BoundedHttp.SendAsync(http, request, HttpLimits.KeySet, time, cancellation);
            if (answer is not HttpAnswer.Whole whole)
                return Missing((HttpAnswer.Missing)answer, redirects);

            if (!KeySetSource.IsRedirect(whole.Status))
                return Read(whole, algorithms) with { Status = whole.Status, ClockAhead = ClockOf(whole, sent) };

            if (redirects == MostRedirects || KeySetSource.Next(address, whole.Headers.Location) is not { } next)
                return new KeySetLook { Cause = KeySetCause.Redirects, Status = whole.Status, ClockAhead = ClockOf(whole, sent) };

            address = next;
        }
    }

    /// <summary>
    /// Whether a token endpoint is at the address of the registration: asked for a token without any proof, it refuses in its own
    /// words. A platform may answer with a page once it cannot check the proof; with none, that says that nobody is there.
    /// </summary>
    /// <remarks>RFC 6749, section 5.2.</remarks>
    public async Task<bool> IsTokenEndpointAsync(Registration registration, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(registration);
        if (ServiceAddress.Parse(registration.TokenEndpoint, registration.TokenEndpoint) is not { } address)
            return false;

        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        var answer = await BoundedHttp.SendAsync(http, request, HttpLimits.Token, time, cancellation);
        return answer is HttpAnswer.Whole { Status: 400 or 401 } whole && !IsMarkup(whole);
    }

    private static KeySetLook Read(HttpAnswer.Whole answer, IReadOnlyCollection<string> algorithms)
    {
        if (!answer.IsSuccess)
            return new KeySetLook { Cause = answer.Status is 404 or 410 ? KeySetCause.NotFound : KeySetCause.Status };

        if (KeySetReader.Read(answer.Body) is not { } keys)
            return new KeySetLook { Cause = IsMarkup(answer) ? KeySetCause.Page : KeySetCause.NotJson };

        string[] fitting = [.. keys.Where(group => group.Any(key => algorithms.Any(key.Fits))).Select(group => group.Key)];
        return fitting.Length == 0 ? new KeySetLook { Cause = KeySetCause.NoKey } : new KeySetLook { KeyIds = fitting };
    }

    private static KeySetLook Missing(HttpAnswer.Missing missing, int redirects) => new()
    {
        Status = missing.Status,
        Cause = missing.Fault switch
        {
            HttpFault.AddressNotAllowed => redirects > 0 ? KeySetCause.PrivateRedirect : KeySetCause.PrivateAddress,
            HttpFault.Unreachable => KeySetCause.Unreachable,
            HttpFault.Insecure => KeySetCause.Insecure,
            HttpFault.TimedOut => KeySetCause.Timeout,
            HttpFault.TooLarge => KeySetCause.TooLarge,
            _ => KeySetCause.Broken,
        },
    };

    // The header has whole seconds, and was written at some moment between asking and reading.
    private TimeSpan? ClockOf(HttpAnswer.Whole answer, DateTimeOffset sent)
    {
        if (answer.Headers.Date is not { } theirs)
            return null;

        var now = time.GetUtcNow();
        var (earliest, latest) = (theirs - now, theirs + TimeSpan.FromSeconds(1) - sent);
        return earliest > TimeSpan.Zero ? earliest : latest < TimeSpan.Zero ? latest : TimeSpan.Zero;
    }

    private static bool IsMarkup(HttpAnswer.Whole answer) => answer.Text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("<");
}
