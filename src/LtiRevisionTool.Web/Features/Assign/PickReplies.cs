using LtiAdvantage.DeepLinking;
using LtiAdvantage.Keys;
using LtiAdvantage.Login;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>
/// Signs what goes back to the platform, at the moment when it is sent, so that it is seconds old there however long the teacher chose.
/// Asked twice it signs the same choice twice: nothing is stored here that could be there twice.
/// </summary>
internal sealed class PickReplies(IRegistrations registrations, IToolKeys keys, LtiToolOptions options, TimeProvider time)
{
    private readonly DeepLinkingSigner signer = new(keys, options, time);

    public async Task<DeepLinkingResult> SignAsync(PickerVisit visit, DeepLinkingReply reply, CancellationToken cancellation)
    {
        var registration = await registrations.FindAsync(visit.Platform, cancellation)
            ?? throw new InvalidOperationException("The platform of a picker is gone.");
        var request = new DeepLinkingRequest { DeploymentId = visit.Deployment, Roles = Roles.From([]), Settings = visit.Settings };
        return await signer.SignAsync(registration, request, reply, cancellation);
    }
}
