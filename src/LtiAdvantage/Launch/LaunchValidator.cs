using System.Globalization;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Keys;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Launch;

/// <summary>
/// Checks a launch: form, login, token, key, signature, parties, times, nonce, browser, claims, deployment, in this order. The registration
/// comes from the login; no claim decides anything before the signature is verified.
/// </summary>
/// <remarks>Security Framework 1.1, section 5.1.3; LTI Core 1.3, section 5.</remarks>
public sealed class LaunchValidator(IRegistrations registrations, ILoginStates states, PlatformKeys keys, LtiToolOptions options, TimeProvider time)
{
    /// <summary>Checks a launch. Stores nothing but that the login is used up.</summary>
    public async Task<LaunchResult> ValidateAsync(LaunchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var form = LaunchForm.Read(request.Form);
        if (form.Check(request.Form) is { } incomplete) return new LaunchResult.Refused(incomplete, null, null, null);
        if (form.PlatformError is not null) return await TakePlatformErrorAsync(form, cancellation);

        var login = await states.FindAsync(Secrets.Hash(form.State!), cancellation);
        var registration = login is null ? null : await registrations.FindAsync(login.RegistrationId, cancellation);
        var launch = new LaunchSoFar(registration, null, null);
        if (login is null) return launch.Refuse(LtiReason.UnknownState);
        if (login.ConsumedAt is not null) return launch.Spent(login).Refuse(LtiReason.ConsumedState);
        if (time.GetUtcNow() >= login.ExpiresAt) return launch.Spent(login).Refuse(LtiReason.ExpiredState);
        if (registration is not { Enabled: true }) return launch.Refuse(LtiReason.RegistrationDisabled);

        var (token, fault) = LaunchToken.Read(form.Token!);
        if (token is null) return launch.Refuse(fault!);
        launch = launch with { Facts = TokenFactsReader.Read(token, time.GetUtcNow()) };
        var error = await CheckTokenAsync(token, registration, login, cancellation);
        return error is null ? await CompleteAsync(request, launch, token, login, cancellation) : launch.Refuse(error);
    }

    private async Task<LtiError?> CheckTokenAsync(LaunchToken token, Registration registration, LoginState login, CancellationToken cancellation)
    {
        var (algorithm, keyId, headerError) = HeaderCheck.Check(token, registration);
        if (headerError is not null) return headerError;

        var lookup = await keys.FindAsync(registration.JwksUri, keyId, cancellation);
        if (lookup is KeyLookup.Unavailable down) return LtiError.Of(down.Fault.Reason).With("issuer", registration.Issuer).With("jwksStatus", down.Fault.Status?.ToString(CultureInfo.InvariantCulture));
        if (lookup is KeyLookup.Unknown unknown) return LtiError.Of(LtiReason.KeyIdUnknown).With("knownKeys", string.Join(' ', unknown.KnownIds));

        return SignatureCheck.Check(token, algorithm, ((KeyLookup.Found)lookup).Keys)
            ?? PartyCheck.Check(token.Claims, registration)
            ?? TimeCheck.Check(token.Claims, login, options, time.GetUtcNow());
    }

    // From here on the token is the platform's own. The login is used up by the first launch that names its nonce.
    private async Task<LaunchResult> CompleteAsync(LaunchRequest request, LaunchSoFar launch, LaunchToken token, LoginState login, CancellationToken cancellation)
    {
        var claims = token.Claims;
        if (claims.Exact(LtiClaim.Nonce) is not { Length: > 0 } nonce) return launch.Refuse(LtiReason.NonceMissing);
        if (!Secrets.Matches(nonce, login.NonceHash)) return launch.Refuse(LtiReason.NonceMismatch);
        var unbound = BindingCheck.Check(request, login);
        if (unbound?.Reason == LtiReason.BrowserUnbound && BindingCheck.CanAskStorage(request, login)) return await AskStorageAsync(launch, token, login, cancellation);

        var consumed = await states.ConsumeAsync(login.StateHash, time.GetUtcNow(), cancellation);
        launch = launch.Spent(login);
        if (!consumed) return launch.Refuse(LtiReason.ConsumedState);
        return unbound is null ? await ReadMessageAsync(launch, token, login, cancellation) : launch.Refuse(unbound) with { ReturnUrl = ReturnUrl(claims) };
    }

    // Only a message that would be accepted is worth the question; any other is used up and refused at once.
    private async Task<LaunchResult> AskStorageAsync(LaunchSoFar launch, LaunchToken token, LoginState login, CancellationToken cancellation)
    {
        var read = await ReadMessageAsync(launch.Spent(login), token, login, cancellation);
        if (read is LaunchResult.Accepted)
        {
            return new LaunchResult.Unproven(launch.Registration!, StoragePlace.Of(launch.Registration!, login.StorageFrame!, login.StateHash), login.StateHash, launch.Facts!);
        }
        return await states.ConsumeAsync(login.StateHash, time.GetUtcNow(), cancellation) ? read : launch.Spent(login).Refuse(LtiReason.ConsumedState);
    }

    private async Task<LaunchResult> ReadMessageAsync(LaunchSoFar launch, LaunchToken token, LoginState login, CancellationToken cancellation)
    {
        var claims = token.Claims;
        var returnUrl = ReturnUrl(claims);
        var (message, error) = MessageReader.Read(claims, options);
        if (message is null) return launch.Refuse(error!) with { ReturnUrl = returnUrl };
        var (isNew, standingError) = await CheckDeploymentAsync(launch.Registration!, login, message.DeploymentId, cancellation);
        if (standingError is not null) return launch.Refuse(standingError) with { ReturnUrl = returnUrl };

        var warnings = claims.Dropped.Distinct().Select(name => "claim_dropped:" + name).ToList();
        if (TimeCheck.PredatesLogin(claims, login, options)) warnings.Add(LtiReason.TokenPredatesLogin);
        return new LaunchResult.Accepted(message, launch.Registration!, message.TargetLinkUri ?? options.LaunchUrl, launch.SpentCookie!, isNew, launch.Facts! with { Warnings = warnings });
    }

    private string? ReturnUrl(ClaimReader claims) => OptionalClaims.Address(claims.Object(LtiClaim.LaunchPresentation), "return_url", options);

    private async Task<(bool IsNew, LtiError? Error)> CheckDeploymentAsync(Registration registration, LoginState login, string deploymentId, CancellationToken cancellation)
    {
        if (login.DeploymentHint is { } hint && hint != deploymentId) return (false, Explain(LtiReason.DeploymentMismatch));
        return await registrations.FindDeploymentAsync(registration.Id, deploymentId, cancellation) switch
        {
            DeploymentStanding.Active => (false, null),
            DeploymentStanding.Unknown when registration.AcceptNewDeployments => (true, null),
            DeploymentStanding.Unknown => (false, Explain(LtiReason.DeploymentUnknown)),
            _ => (false, Explain(LtiReason.DeploymentDisabled)),
        };

        LtiError Explain(string reason) =>
            LtiError.Of(reason).With("issuer", registration.Issuer).With("clientId", registration.ClientId).With("deploymentId", deploymentId);
    }

    private async Task<LaunchResult> TakePlatformErrorAsync(LaunchForm form, CancellationToken cancellation)
    {
        var error = PlatformErrorReader.Read(form);
        var login = form.State is null ? null : await states.FindAsync(Secrets.Hash(form.State), cancellation);
        if (login is null) return new LaunchResult.Refused(error, null, null, null);
        await states.ConsumeAsync(login.StateHash, time.GetUtcNow(), cancellation);
        var registration = await registrations.FindAsync(login.RegistrationId, cancellation);
        return new LaunchSoFar(registration, null, null).Spent(login).Refuse(error.With("issuer", registration?.Issuer).With("clientId", registration?.ClientId));
    }
}
