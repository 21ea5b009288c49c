using LtiAdvantage.Launch;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Turns what became of a launch into an answer, the same for a first visit and for one that proved itself by storage.</summary>
internal sealed class LaunchAnswers(
    LaunchRecorder recorder, LaunchTraces traces, HeldLaunches held, Arrivals arrivals, LaunchRefusals refusals, DoorClock clock, ILogger<LaunchLog> logger)
{
    /// <param name="token">The token of the form, kept sealed where the browser has yet to prove itself.</param>
    /// <param name="state">The state of the form.</param>
    /// <param name="byStorage">Whether the storage of the platform was asked: then the session's cookie may not come back either.</param>
    public async Task<IResult> AnswerAsync(HttpContext context, LaunchResult result, string? token, string? state, bool byStorage, CancellationToken cancellation)
    {
        switch (result)
        {
            case LaunchResult.Accepted accepted:
                return await AcceptAsync(context, accepted, byStorage, cancellation);
            case LaunchResult.Unproven unproven:
                // Where the same launch arrived by another way meanwhile, the proof is told so.
                await held.HoldAsync(unproven.StateHash, token!, cancellation);
                LaunchLog.ProofAsked(logger, unproven.Registration.Id, unproven.Registration.Profile.Family, unproven.Facts.DeploymentId);
                return new PageAnswer<ProveSecretView>("Launch/ProveSecret", new ProveSecretView(unproven.Place, state!), FrameAncestors.Of(unproven.Registration));
            case LaunchResult.Refused refused:
                if (refused.SpentCookie is { } spent)
                {
                    LaunchCookies.Remove(context, spent);
                }

                return refusals.Refuse(context, refused.Error, refused.Facts, refused.Registration, refused.ReturnUrl);
            default:
                throw new InvalidOperationException("A launch ended without a result.");
        }
    }

    private async Task<IResult> AcceptAsync(HttpContext context, LaunchResult.Accepted accepted, bool byStorage, CancellationToken cancellation)
    {
        FrameAncestors.Set(context, FrameAncestors.Of(accepted.Registration));
        LaunchCookies.Remove(context, accepted.SpentCookie);
        switch (await recorder.RecordAsync(accepted, cancellation))
        {
            case LaunchOutcome.Opened opened:
                await traces.NoteAsync(accepted, cancellation);
                LaunchCookies.ReplaceSession(context, opened.Secret);
                Log(context, accepted);
                return new SeeOther(byStorage ? "/lti/arrive?code=" + await arrivals.StartAsync(opened.Secret, opened.Address, cancellation) : opened.Address);
            case LaunchOutcome.NothingThere nothing:
                return new SeeOther(nothing.Address);
            case LaunchOutcome.Refused refused:
                return refusals.Refuse(context, refused.Error, accepted.Facts, accepted.Registration, accepted.Message.ReturnUrl);
            default:
                throw new InvalidOperationException("A verified launch led nowhere.");
        }
    }

    private void Log(HttpContext context, LaunchResult.Accepted accepted)
    {
        var (platform, facts) = (accepted.Registration, accepted.Facts);
        if (accepted.NewDeployment)
        {
            LaunchLog.NewDeployment(logger, facts.DeploymentId, platform.Id);
        }

        if (facts.Warnings.Count > 0)
        {
            LaunchLog.AcceptedWithWarnings(logger, platform.Id, string.Join(' ', facts.Warnings));
        }

        LaunchLog.LaunchAccepted(
            logger, platform.Id, platform.Profile.Family, facts.DeploymentId, facts.MessageType, facts.KeyId, facts.Algorithm, facts.Age?.TotalSeconds,
            clock.Milliseconds(context));
    }
}
