using System.Net.Http.Headers;
using System.Text;
using LtiAdvantage.Http;

namespace LtiAdvantage.DynamicRegistration;

/// <summary>
/// Registers the tool with a platform, in two steps: first its configuration, which a person should see, then the request. What the world
/// answers comes back as a result; only cancelling throws.
/// </summary>
/// <param name="http">A client that follows no redirects by itself and goes only where it may, see <see cref="PlatformHttp"/>.</param>
/// <param name="policy">Which addresses a platform may have.</param>
/// <param name="time">The clock.</param>
/// <remarks>Dynamic Registration 1.0. Answers are read up to 1 MiB and for 30 seconds.</remarks>
public sealed class RegistrationClient(HttpClient http, RegistrationPolicy policy, TimeProvider time)
{
    private readonly EndpointCheck addresses = new(policy);

    /// <summary>The platform's configuration, with every address in it looked at.</summary>
    /// <param name="start">What the administrator brought.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    public async Task<RegistrationResult<PlatformConfiguration>> FetchConfigurationAsync(RegistrationStart start, CancellationToken cancellation)
    {
        var fetched = await new ConfigurationSource(http, addresses, time).FetchAsync(start, cancellation);
        if (fetched is not RegistrationResult<(HttpAnswer.Whole Answer, Uri From)>.Success { Value: var document })
            return Failed<PlatformConfiguration>(((RegistrationResult<(HttpAnswer.Whole, Uri)>.Failed)fetched).Error);

        var read = new ConfigurationReader(addresses).Read(document.Answer.Body, document.From);
        return read is RegistrationResult<PlatformConfiguration>.Success { Value: var configuration }
            ? await FaultAsync(configuration, cancellation) is { } error ? Failed<PlatformConfiguration>(error) : read
            : read;
    }

    /// <summary>Sends the tool's request. It is not repeated: a platform that was asked twice would have the tool twice.</summary>
    /// <param name="start">What the administrator brought.</param>
    /// <param name="configuration">The platform's configuration.</param>
    /// <param name="tool">What the tool says about itself.</param>
    /// <param name="names">Whether learners' names are asked for; e-mail addresses and pictures never are.</param>
    /// <param name="cancellation">Stops it; whether the platform made a client is then unknown.</param>
    public async Task<RegistrationResult<RegistrationAnswer>> RegisterAsync(
        RegistrationStart start, PlatformConfiguration configuration, ToolDescription tool, bool names, CancellationToken cancellation)
    {
        if (addresses.Parse(configuration.RegistrationEndpoint) is not { } address)
            return Failed<RegistrationAnswer>(new RegistrationError(RegistrationReason.AddressInvalid) { Member = "registration_endpoint" });

        var wishes = RegistrationRequest.Fit(tool, configuration);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (start.Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", start.Token);

        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(wishes.Write(tool, configuration, names).ToJsonString()));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await BoundedHttp.SendAsync(http, request, HttpLimits.Registration, time, cancellation) switch
        {
            HttpAnswer.Whole whole => new AnswerReader(addresses).Read(whole, wishes, configuration.Profile),
            HttpAnswer.Missing missing => Failed<RegistrationAnswer>(FaultOf(missing)),
            _ => throw new InvalidOperationException("An answer is whole or missing."),
        };
    }

    /// <summary>Looks at addresses that were typed, as at those of a configuration: first how they are written, then where they lead.</summary>
    /// <param name="platform">What was typed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What is wrong, with the member of a configuration that it would be; empty when the tool may go there.</returns>
    public async Task<IReadOnlyList<RegistrationError>> LookAsync(PlatformAddresses platform, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(platform);
        (string Member, string Address)[] written =
        [
            ("issuer", platform.Issuer),
            ("authorization_endpoint", platform.AuthorizationEndpoint),
            ("token_endpoint", platform.TokenEndpoint),
            ("jwks_uri", platform.JwksUri),
        ];
        var faults = written.Where(pair => addresses.Parse(pair.Address) is null)
            .Select(pair => new RegistrationError(RegistrationReason.AddressInvalid) { Member = pair.Member }).ToList();
        var called = written[1..].Where(pair => addresses.Parse(pair.Address) is not null).ToArray();
        if (await FaultAsync(called, cancellation) is { } error)
            faults.Add(error);

        return faults;
    }

    private Task<RegistrationError?> FaultAsync(PlatformConfiguration configuration, CancellationToken cancellation) => FaultAsync(
    [
        ("authorization_endpoint", configuration.AuthorizationEndpoint),
        ("token_endpoint", configuration.TokenEndpoint),
        ("jwks_uri", configuration.JwksUri),
        ("registration_endpoint", configuration.RegistrationEndpoint),
    ], cancellation);

    private async Task<RegistrationError?> FaultAsync((string Member, string Address)[] endpoints, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(HttpLimits.Registration.Time, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        foreach (var (member, address) in endpoints)
        {
            if (await addresses.FaultAsync(addresses.Parse(address)!, both.Token) is { } reason)
            {
                cancellation.ThrowIfCancellationRequested();
                return new RegistrationError(reason) { Member = member };
            }
        }
        return null;
    }

    private static RegistrationError FaultOf(HttpAnswer.Missing missing) => missing.Fault switch
    {
        HttpFault.AddressNotAllowed => new RegistrationError(RegistrationReason.AddressNotAllowed) { Member = "registration_endpoint" },
        HttpFault.Unreachable or HttpFault.Insecure => new RegistrationError(RegistrationReason.Unreachable) { Member = "registration_endpoint" },
        _ => new RegistrationError(RegistrationReason.AnswerLost) { Status = missing.Status, MayHaveRegistered = true },
    };

    private static RegistrationResult<T>.Failed Failed<T>(RegistrationError error) => new(error);
}
