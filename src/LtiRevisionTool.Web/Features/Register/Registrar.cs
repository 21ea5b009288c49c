using System.Data.Common;
using LtiAdvantage.DynamicRegistration;
using LtiRevisionTool.Data.Platforms;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Register;

/// <summary>Connects a platform: its configuration, what is left to ask, the request, and what is stored of the answer.</summary>
internal sealed class Registrar(
    RegistrationClient client, InvitationStore invitations, PlatformRegistrationStore registrations, PlatformStore platforms, ToolDescriptions tool,
    IOptions<RegistrationOptions> options, TimeProvider time, ILogger<RegisterLog> logger)
{
    // Longer than the request and its storing can take. When a node dies meanwhile, the invitation is free again after that.
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    public async Task<RegistrarResult> RegisterAsync(
        InvitationRow invitation, RegistrationStart start, RegistrationChoice choice, CancellationToken cancellation)
    {
        var fetched = await client.FetchConfigurationAsync(start, cancellation);
        if (fetched is not RegistrationResult<PlatformConfiguration>.Success { Value: var platform })
        {
            return new RegistrarResult.Failed(((RegistrationResult<PlatformConfiguration>.Failed)fetched).Error);
        }

        var known = await platforms.FindByIssuerAsync(platform.Issuer, cancellation);
        if (!choice.Settles(platform, known.Count > 0))
        {
            return new RegistrarResult.Asked(platform, known);
        }

        var now = time.GetUtcNow();
        var until = now + Hold;
        return await invitations.HoldAsync(invitation.Id, now, until, cancellation)
            ? await RegisterHeldAsync(invitation, until, start, platform, choice)
            : new RegistrarResult.Failed(new RegistrationError(InvitationReason.InUse));
    }

    // What has begun is finished, whether the browser waits for it or not: the platform may have made its entry.
    private async Task<RegistrarResult> RegisterHeldAsync(
        InvitationRow invitation, DateTimeOffset until, RegistrationStart start, PlatformConfiguration platform, RegistrationChoice choice)
    {
        var answered = await client.RegisterAsync(start, platform, tool.Describe(), choice.Names == NamePolicy.Keep, CancellationToken.None);
        if (answered is not RegistrationResult<RegistrationAnswer>.Success { Value: var answer })
        {
            await invitations.LetGoAsync(invitation.Id, until, time.GetUtcNow(), CancellationToken.None);
            return new RegistrarResult.Failed(((RegistrationResult<RegistrationAnswer>.Failed)answered).Error);
        }

        PlatformRegistrationOutcome outcome;
        try
        {
            outcome = await registrations.StoreAsync(Registration(invitation, until, platform, answer, choice), time.GetUtcNow(), CancellationToken.None);
        }
        catch (DbException fault)
        {
            RegisterLog.NotStored(logger, fault);
            return new RegistrarResult.Failed(new RegistrationError(InvitationReason.NotStored) { MayHaveRegistered = true }, Facts(platform, answer));
        }

        switch (outcome)
        {
            case PlatformRegistrationOutcome.Stored stored:
                return new RegistrarResult.Registered(stored.Platform, platform, answer, stored.IsNew);
            case PlatformRegistrationOutcome.Known:
                await invitations.LetGoAsync(invitation.Id, until, time.GetUtcNow(), CancellationToken.None);
                return new RegistrarResult.Failed(new RegistrationError(InvitationReason.AlreadyRegistered));
            case PlatformRegistrationOutcome.Overtaken:
                return new RegistrarResult.Failed(new RegistrationError(InvitationReason.Used) { MayHaveRegistered = true }, Facts(platform, answer));
            default:
                throw new InvalidOperationException("A registration ended without an outcome.");
        }
    }

    private PlatformRegistration Registration(
        InvitationRow invitation, DateTimeOffset until, PlatformConfiguration platform, RegistrationAnswer answer, RegistrationChoice choice)
    {
        var registration = platform.ToRegistration(invitation.Id, answer.ClientId);
        return new PlatformRegistration
        {
            InvitationId = invitation.Id,
            HeldUntil = until,
            Platform = new PlatformSettings
            {
                Name = invitation.Name,
                Issuer = registration.Issuer,
                ClientId = registration.ClientId,
                AuthorizationEndpoint = registration.AuthorizationEndpoint,
                TokenEndpoint = registration.TokenEndpoint,
                JwksUri = registration.JwksUri,
                TokenAudience = registration.TokenAudience,
                Family = registration.Profile.Family,
                Deployments = answer.DeploymentId is { } deployment ? [deployment] : [],
                Names = choice.Names,
            },
            State = platform.IssuerMatches && options.Value.Activation == "Active" ? PlatformState.Active : PlatformState.Pending,
            // Who serves a configuration from elsewhere must not turn a connection that works to addresses of their own.
            MayUpdate = choice.MayUpdate && platform.IssuerMatches,
        };
    }

    private static List<KeyValuePair<string, string>> Facts(PlatformConfiguration platform, RegistrationAnswer answer) =>
    [
        new("Issuer", platform.Issuer),
        new("Client id", answer.ClientId),
        .. answer.DeploymentId is { } deployment ? [KeyValuePair.Create("Deployment id", deployment)] : Array.Empty<KeyValuePair<string, string>>(),
    ];
}
