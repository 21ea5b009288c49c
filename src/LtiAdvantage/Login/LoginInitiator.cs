using LtiAdvantage.Errors;
using LtiAdvantage.Platforms;

namespace LtiAdvantage.Login;

/// <summary>Answers login initiations: chooses the registration, remembers the login and sends the browser to the platform.</summary>
/// <remarks>Security Framework 1.1, section 5.1.1; LTI Core 1.3, section 4.1.</remarks>
public sealed class LoginInitiator(IRegistrations registrations, ILoginStates states, LtiToolOptions options, TimeProvider time)
{
    /// <summary>Starts a login. Stores one record when it redirects, and nothing when it refuses.</summary>
    public async Task<LoginResult> StartAsync(LoginRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (LoginParameters.Read(request, out var error) is not { } parameters) return new LoginResult.Refused(error!);
        if (!OwnAddress.IsOurs(options, parameters.TargetLinkUri)) return Refuse(LtiReason.LoginTargetForeign);
        if (OwnAddress.IsLogin(options, parameters.TargetLinkUri)) return Refuse(LtiReason.LoginTargetLoop);

        var (registration, refusal) = await ChooseAsync(request.RegistrationId, parameters, cancellation);
        if (registration is null) return new LoginResult.Refused(Explain(refusal!, parameters));
        if (await CheckDeploymentAsync(registration, parameters.DeploymentId, cancellation) is { } standing) return new LoginResult.Refused(Explain(standing, parameters));
        return await BeginAsync(registration, parameters, cancellation);
    }

    // Several registrations may share an issuer; the first one is never just taken.
    private async Task<(Registration? Registration, string? Refusal)> ChooseAsync(Guid? called, LoginParameters parameters, CancellationToken cancellation)
    {
        if (called is { } id)
        {
            var own = await registrations.FindAsync(id, cancellation);
            if (own is null) return (null, LtiReason.LoginClientUnknown);
            var agrees = own.Issuer == parameters.Issuer && (parameters.ClientId is null || parameters.ClientId == own.ClientId);
            return agrees ? IfEnabled(own) : (null, LtiReason.LoginRegistrationMismatch);
        }

        var ofIssuer = await registrations.FindByIssuerAsync(parameters.Issuer, cancellation);
        if (ofIssuer.Count == 0) return (null, LtiReason.LoginIssuerUnknown);
        if (parameters.ClientId is null) return OnlyOne(ofIssuer);
        return ofIssuer.FirstOrDefault(registration => registration.ClientId == parameters.ClientId) is { } match ? IfEnabled(match) : (null, LtiReason.LoginClientUnknown);
    }

    // One that waits or is switched off must not make it unclear which of the others is meant.
    private static (Registration? Registration, string? Refusal) OnlyOne(IReadOnlyList<Registration> ofIssuer) =>
        ofIssuer.Where(registration => registration.Enabled).ToList() switch
        {
            [var only] => (only, null),
            [] when ofIssuer is [var off] => IfEnabled(off),
            _ => (null, LtiReason.LoginClientRequired),
        };

    private static (Registration? Registration, string? Refusal) IfEnabled(Registration registration) =>
        registration.Enabled ? (registration, null) : (null, LtiReason.RegistrationDisabled);

    // The name given here is untrusted: the token decides. It only spares a user the way there and back.
    private async Task<string?> CheckDeploymentAsync(Registration registration, string? deploymentId, CancellationToken cancellation)
    {
        if (deploymentId is null) return null;
        return await registrations.FindDeploymentAsync(registration.Id, deploymentId, cancellation) switch
        {
            DeploymentStanding.Disabled => LtiReason.DeploymentDisabled,
            DeploymentStanding.Unknown when !registration.AcceptNewDeployments => LtiReason.DeploymentUnknown,
            _ => null,
        };
    }

    private async Task<LoginResult> BeginAsync(Registration registration, LoginParameters parameters, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (state, nonce) = (Secrets.New(), Secrets.New());
        var binding = LoginCookie.ValueFor(now, Secrets.New());
        var stored = parameters.StorageFrame is null ? null : Secrets.NewShort();
        var record = new LoginState
        {
            StateHash = Secrets.Hash(state),
            NonceHash = Secrets.Hash(nonce),
            BindingHash = Secrets.Hash(binding),
            StorageFrame = parameters.StorageFrame,
            StorageHash = stored is null ? null : Secrets.Hash(stored),
            RegistrationId = registration.Id,
            TargetLinkUri = parameters.TargetLinkUri,
            DeploymentHint = parameters.DeploymentId,
            CreatedAt = now,
            ExpiresAt = now + options.LoginLifetime,
        };
        await states.SaveAsync(record, cancellation);
        var location = AuthenticationRequest.Location(registration, options, parameters, state, nonce);
        return new LoginResult.Redirect(location, new LoginCookie(LoginCookie.NameFor(record.StateHash), binding, options.LoginLifetime), registration)
        {
            Storage = stored is null ? null : new StorageOffer(StoragePlace.Of(registration, record.StorageFrame!, record.StateHash), stored),
        };
    }

    private static LtiError Explain(string reason, LoginParameters parameters) =>
        LtiError.Of(reason).With("issuer", parameters.Issuer).With("clientId", parameters.ClientId).With("deploymentId", parameters.DeploymentId);

    private static LoginResult.Refused Refuse(string reason) => new(LtiError.Of(reason));
}
