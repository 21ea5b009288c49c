using System.Net.Http.Headers;
using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Tokens;

/// <summary>Asks platforms for access tokens and keeps them until a minute before they end.</summary>
/// <param name="http">A client that follows no redirects, see <see cref="PlatformHttp"/>.</param>
/// <param name="keys">The tool's signing key.</param>
/// <param name="time">The clock.</param>
/// <remarks>Security Framework 1.0, section 4.1.</remarks>
public sealed class AccessTokens(HttpClient http, IToolKeys keys, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<TokenKey, AccessToken> held = [];
    private readonly Dictionary<TokenKey, Task<TokenResult>> flights = [];

    /// <summary>A token for a call. Calls that need the same one at the same time share one request.</summary>
    /// <param name="grant">The platform, the deployment and what the launch offered.</param>
    /// <param name="useful">The scopes that the call can use; it needs at least one of them. Only those that were offered are asked for.</param>
    /// <param name="cancellation">Ends the wait, not the shared request.</param>
    public async Task<TokenResult> GetAsync(ServiceGrant grant, IReadOnlyCollection<string> useful, CancellationToken cancellation)
    {
        string[] scopes = [.. useful.Intersect(grant.Scopes, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (scopes.Length == 0)
            return NoScope(grant.Registration, null);

        var key = TokenKey.For(grant, scopes);
        Task<TokenResult> flight;
        lock (gate)
        {
            if (held.TryGetValue(key, out var token) && token.ExpiresAt > time.GetUtcNow())
                return new TokenResult.Granted(token);

            if (!flights.TryGetValue(key, out flight!))
                flights[key] = flight = FlyAsync(grant, key, scopes);
        }

        return await flight.WaitAsync(cancellation);
    }

    /// <summary>Forgets a token that a service did not accept. Tokens fetched since stay.</summary>
    public void Forget(AccessToken token)
    {
        lock (gate)
        {
            foreach (var key in held.Where(entry => ReferenceEquals(entry.Value, token)).Select(entry => entry.Key).ToList())
                held.Remove(key);
        }
    }

    private async Task<TokenResult> FlyAsync(ServiceGrant grant, TokenKey key, string[] scopes)
    {
        // Let go of the gate before anything slow begins.
        await Task.Yield();
        try
        {
            var result = await FetchAsync(grant, scopes);
            if (result is TokenResult.Granted granted)
                Hold(grant, key, granted.Token);

            return result;
        }
        finally
        {
            lock (gate)
                flights.Remove(key);
        }
    }

    private void Hold(ServiceGrant grant, TokenKey key, AccessToken token)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            foreach (var old in held.Where(entry => entry.Value.ExpiresAt <= now).Select(entry => entry.Key).ToList())
                held.Remove(old);

            held[key] = token;
            held[TokenKey.For(grant, token.Scopes)] = token;
        }
    }

    private async Task<TokenResult> FetchAsync(ServiceGrant grant, string[] scopes)
    {
        var registration = grant.Registration;
        if (ServiceAddress.Parse(registration.TokenEndpoint, registration.TokenEndpoint) is not { } address)
            return Failed(registration, GradeCause.BadAddress, retryable: false);

        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            new("client_assertion", ClientAssertion.Create(grant, await keys.CurrentAsync(CancellationToken.None), time.GetUtcNow())),
            new("scope", string.Join(' ', scopes)),
        ]);
        var answer = await BoundedHttp.SendAsync(http, request, HttpLimits.Token, time, CancellationToken.None);
        return answer switch
        {
            HttpAnswer.Whole whole => Read(registration, scopes, whole),
            HttpAnswer.Missing missing => Failed(registration, FaultCause.Of(missing.Fault)),
            _ => throw new InvalidOperationException("An answer is whole or missing."),
        };
    }

    private TokenResult Read(Registration registration, string[] scopes, HttpAnswer.Whole answer)
    {
        var now = time.GetUtcNow();
        if (TokenAnswer.Read(answer, scopes, now) is { } token)
        {
            return token.Scopes.Intersect(scopes, StringComparer.Ordinal).Any()
                ? new TokenResult.Granted(token)
                : NoScope(registration, answer.Status);
        }

        var rule = AnswerTable.Find(registration.Profile.TokenAnswers, answer);
        return new TokenResult.Failed(new TokenError
        {
            Cause = rule.Cause,
            Issuer = registration.Issuer,
            ClientId = registration.ClientId,
            Status = answer.Status,
            Detail = TokenAnswer.Detail(answer),
            Retryable = rule.Meaning != AnswerMeaning.Refused,
            RetryAfter = RetryAfter.Read(answer.Headers, now),
        });
    }

    private static TokenResult.Failed NoScope(Registration registration, int? status) =>
        Failed(registration, GradeCause.NoPermission, retryable: false, status);

    private static TokenResult.Failed Failed(Registration registration, string cause, bool retryable = true, int? status = null) =>
        new(new TokenError
        {
            Cause = cause,
            Issuer = registration.Issuer,
            ClientId = registration.ClientId,
            Status = status,
            Retryable = retryable,
        });
}
