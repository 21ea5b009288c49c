using System.Net.Http.Headers;
using LtiAdvantage.Http;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tokens;

namespace LtiAdvantage.Grades;

/// <summary>Makes calls with a token: a new one once when it is not accepted, one redirect within the same origin.</summary>
internal sealed class ServiceCaller(HttpClient http, AccessTokens tokens, TimeProvider time)
{
    public async Task<ServiceReply> SendAsync(ServiceGrant grant, ServiceCall call, CancellationToken cancellation)
    {
        var first = await tokens.GetAsync(grant, call.Scopes, cancellation);
        if (first is not TokenResult.Granted { Token: var token })
            return WithoutToken(first);

        var answer = await SendWithAsync(token, call, cancellation);
        if (answer is HttpAnswer.Whole { Status: 401 })
        {
            await tokens.ForgetAsync(token, cancellation);
            var second = await tokens.GetAsync(grant, call.Scopes, cancellation);
            if (second is not TokenResult.Granted { Token: var fresh })
                return WithoutToken(second);

            answer = await SendWithAsync(fresh, call, cancellation);
        }

        return answer switch
        {
            HttpAnswer.Whole whole => new ServiceReply(Meaning(call, whole), whole),
            HttpAnswer.Missing missing => new ServiceReply(Meaning(call, missing)),
            _ => throw new InvalidOperationException("An answer is whole or missing."),
        };
    }

    private async Task<HttpAnswer> SendWithAsync(AccessToken token, ServiceCall call, CancellationToken cancellation)
    {
        var answer = await SendOnceAsync(token, call, call.Address, cancellation);
        return Redirection(call, answer) is { } moved
            ? await SendOnceAsync(token, call, moved, cancellation)
            : answer;
    }

    private async Task<HttpAnswer> SendOnceAsync(AccessToken token, ServiceCall call, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(call.Method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(call.Accept));
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(call.ContentType!);
        }

        return await BoundedHttp.SendAsync(http, request, HttpLimits.Service, time, cancellation);
    }

    // Only 307 and 308 promise that the method and the body stay; a token never leaves its origin.
    private static Uri? Redirection(ServiceCall call, HttpAnswer answer) =>
        answer is HttpAnswer.Whole { Status: 307 or 308, Headers.Location: { } location }
        && ServiceAddress.Parse(ServiceAddress.Resolve(call.Address, location.OriginalString), call.Address.AbsoluteUri) is { } moved
        && ServiceAddress.SameOrigin(call.Address, moved)
            ? moved
            : null;

    private DeliveryOutcome Meaning(ServiceCall call, HttpAnswer.Whole answer)
    {
        var outcome = AnswerTable.ToOutcome(AnswerTable.Find(call.Answers, answer), answer, time.GetUtcNow());
        return call.IsRead && outcome is DeliveryOutcome.Unknown(var cause, var status)
            ? new DeliveryOutcome.TryLater(cause, Status: status)
            : outcome;
    }

    private static DeliveryOutcome Meaning(ServiceCall call, HttpAnswer.Missing missing)
    {
        var cause = FaultCause.Of(missing.Fault);
        return missing.Fault switch
        {
            HttpFault.Unreachable or HttpFault.AddressNotAllowed or HttpFault.Insecure => new DeliveryOutcome.TryLater(cause) { WholePlatform = true },
            HttpFault.TooLarge when call.IsRead => new DeliveryOutcome.Refused(cause, missing.Status),
            _ when call.IsRead => new DeliveryOutcome.TryLater(cause, Status: missing.Status),
            _ => new DeliveryOutcome.Unknown(cause, missing.Status),
        };
    }

    private static ServiceReply WithoutToken(TokenResult result) => result switch
    {
        TokenResult.Failed { Error: { Retryable: true } error } =>
            new(new DeliveryOutcome.TryLater(error.Cause, error.RetryAfter, error.Status) { WholePlatform = true }),
        TokenResult.Failed { Error: var error } => new(new DeliveryOutcome.Refused(error.Cause, error.Status)),
        _ => throw new InvalidOperationException("There is a token."),
    };
}
