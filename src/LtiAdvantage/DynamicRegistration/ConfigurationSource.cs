using System.Net.Http.Headers;
using LtiAdvantage.Http;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>Fetches a configuration, within limits of size, time and redirects. The token stays on its origin.</summary>
internal sealed class ConfigurationSource(HttpClient http, EndpointCheck addresses, TimeProvider time)
{
    private const int MostRedirects = 3;

    /// <summary>The document with the address that gave it, or why there is none.</summary>
    public async Task<RegistrationResult<(HttpAnswer.Whole Answer, Uri From)>> FetchAsync(RegistrationStart start, CancellationToken cancellation)
    {
        if (addresses.Parse(start.ConfigurationUrl) is not { } address) return Failed(new RegistrationError(RegistrationReason.AddressInvalid));
        var token = start.Token;
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var answer = await BoundedHttp.SendAsync(http, request, HttpLimits.Registration, time, cancellation);
            if (answer is not HttpAnswer.Whole whole) return Failed(FaultOf((HttpAnswer.Missing)answer));
            if (whole.IsSuccess) return new RegistrationResult<(HttpAnswer.Whole, Uri)>.Success((whole, address));
            if (!IsRedirect(whole)) return Failed(Refusal(whole));

            var next = addresses.Parse(ServiceAddress.Resolve(address, whole.Headers.Location!.OriginalString));
            if (redirects == MostRedirects || next is null || (address.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps))
                return Failed(new RegistrationError(RegistrationReason.ConfigurationRefused) { Status = whole.Status });

            if (!ServiceAddress.SameOrigin(address, next)) token = null;
            address = next;
        }
    }

    private static bool IsRedirect(HttpAnswer.Whole answer) => answer is { Status: 301 or 302 or 303 or 307 or 308, Headers.Location: not null };

    private static RegistrationError Refusal(HttpAnswer.Whole answer)
    {
        var error = AnswerReader.Refusal(answer);
        return error.Reason == RegistrationReason.Refused ? error with { Reason = RegistrationReason.ConfigurationRefused } : error;
    }

    private static RegistrationError FaultOf(HttpAnswer.Missing missing) => new(missing.Fault switch
    {
        HttpFault.AddressNotAllowed => RegistrationReason.AddressNotAllowed,
        HttpFault.TooLarge => RegistrationReason.ConfigurationInvalid,
        _ => RegistrationReason.Unreachable,
    })
    {
        Status = missing.Status,
    };

    private static RegistrationResult<(HttpAnswer.Whole, Uri)>.Failed Failed(RegistrationError error) => new(error);
}
