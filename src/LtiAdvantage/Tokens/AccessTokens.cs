using System.Net.Http.Headers;
using LtiAdvantage.Grades;
using LtiAdvantage.Http;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Tokens;

/// <summary>Asks platforms for access tokens and keeps them until a minute before they end.</summary>
/// <param name="http">A client that follows no redirects, see <see cref="PlatformHttp"/>.</param>
/// <param name="keys">The tool's signing keys.</param>
/// <param name="time">The clock.</param>
/// <param name="store">Where tokens are kept; without one, in this process.</param>
/// <remarks>Security Framework 1.0, section 4.1.</remarks>
public sealed class AccessTokens(HttpClient http, IToolKeys keys, TimeProvider time, ITokenStore? store = null)
{
    private readonly ITokenStore store = store ?? new MemoryTokens();
    private readonly Lock gate = new();
    private readonly Dictionary<TokenKey, Flight> flights = [];

    /// <summary>A token for a call. Calls of this process that need the same one at the same time share one request.</summary>
    /// <param name="grant">The platform, the deployment and what the launch offered.</param>
    /// <param name="useful">The scopes that the call can use; it needs at least one of them. Only those that were offered are asked for.</param>
    /// <param name="cancellation">Ends the wait, not the shared request.</param>
    public async Task<TokenResult> GetAsync(ServiceGrant grant, IReadOnlyCollection<string> useful, CancellationToken cancellation)
    {
        string[] scopes = [.. useful.Intersect(grant.Scopes, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (scopes.Length == 0)
            return NoScope(grant.Registration, null);

        var key = TokenKey.For(grant, scopes);
        Flight? flight;
        lock (gate)
        {
            if (!flights.TryGetValue(key, out flight))
            {
                flights[key] = flight = new Flight();
                flight.Result = FlyAsync(flight, grant, key, scopes);
            }
        }

        return await flight.Result.WaitAsync(cancellation);
    }

    /// <summary>Forgets a token that a service did not accept, wherever it is kept. Tokens fetched since stay.</summary>
    public async Task ForgetAsync(AccessToken token, CancellationToken cancellation)
    {
        await store.ForgetAsync(token.Id, cancellation);

        // A look that began before may still bring it: whoever comes now looks again.
        lock (gate)
            flights.Clear();
    }

    private async Task<TokenResult> FlyAsync(Flight flight, ServiceGrant grant, TokenKey key, string[] scopes)
    {
        // Let go of the gate before anything slow begins.
        await Task.Yield();
        try
        {
            if (await store.FindAsync(key.Hash, time.GetUtcNow(), CancellationToken.None) is { } kept)
                return new TokenResult.Granted(kept);

            var result = await FetchAsync(grant, scopes);
            if (result is TokenResult.Granted { Token: var token })
                await store.KeepAsync([.. new[] { key.Hash, TokenKey.For(grant, token.Scopes).Hash }.Distinct()], token, CancellationToken.None);

            return result;
        }
        finally
        {
            lock (gate)
            {
                if (ReferenceEquals(flights.GetValueOrDefault(key), flight))
                    flights.Remove(key);
            }
        }
    }

    private async Task<TokenResult> FetchAsync(ServiceGrant grant, string[] scopes)
    {
        var registration = grant.Registration;
        if (ServiceAddress.Parse(registration.TokenEndpoint, registration.TokenEndpoint) is not { } address)
            return Failed(registration, GradeCause.BadAddress, retryable: false);

        var key = await keys.CurrentAsync(registration, CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"),
            new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            new("client_assertion", ClientAssertion.Create(grant, key, time.GetUtcNow())),
            new("scope", string.Join(' ', scopes)),
        ]);
        var answer = await BoundedHttp.SendAsync(http, request, HttpLimits.Token, time, CancellationToken.None);
        return answer switch
        {
            HttpAnswer.Whole whole => Read(registration, key.KeyId, scopes, whole),
            HttpAnswer.Missing missing => Failed(registration, FaultCause.Of(missing.Fault)),
            _ => throw new InvalidOperationException("An answer is whole or missing."),
        };
    }

    private TokenResult Read(Registration registration, string keyId, string[] scopes, HttpAnswer.Whole answer)
    {
        var now = time.GetUtcNow();
        if (TokenAnswer.Read(answer, scopes, now) is { } token)
        {
            return token.Scopes.Intersect(scopes, StringComparer.Ordinal).Any()
                ? new TokenResult.Granted(token with { Id = Guid.CreateVersion7(now), KeyId = keyId })
                : NoScope(registration, answer.Status);
        }

        var rule = AnswerTable.Find(registration.Profile.TokenAnswers, answer);
        return new TokenResult.Failed(new TokenError
        {
            Cause = rule.Cause,
            Issuer = registration.Issuer,
            ClientId = registration.ClientId,
            Status = answer.Status,
            Detail = PlatformWords.Read(answer),
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

    private sealed class Flight
    {
        public Task<TokenResult> Result { get; set; } = null!;
    }
}
