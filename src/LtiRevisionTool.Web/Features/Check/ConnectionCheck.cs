using LtiAdvantage.Claims;
using LtiAdvantage.Keys;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>Runs the steps one after another: those of the platform, and in a course those of its services.</summary>
internal sealed class ConnectionCheck(
    OutboundHttp outbound,
    IToolKeys keys,
    IRegistrations registrations,
    PlatformStore platforms,
    CheckStore checks,
    LaunchTraceStore traces,
    AuditStore audit,
    PlatformSteps platformSteps,
    TokenSteps tokenSteps,
    LaunchSteps launchSteps,
    RosterStep rosterStep,
    GradebookSteps gradebookSteps,
    References references,
    TimeProvider time,
    ILogger<CheckLog> logger) : IPlatformCheck
{
    /// <summary>With the last request, which is for taking away what was made, less than half a minute.</summary>
    private static readonly TimeSpan InCourse = TimeSpan.FromSeconds(22);

    public async Task<CheckReport?> RunAsync(Guid platformId, string actor, TimeSpan atMost, CancellationToken cancellation)
    {
        if (await FindAsync(platformId, cancellation) is not var (registration, state))
        {
            return null;
        }

        using var run = new CheckRun(registration, time, atMost)
        {
            Deployment = await checks.DeploymentAsync(platformId, cancellation) ?? "",
            State = state,
            RegisteredItself = await checks.RegisteredItselfAsync(platformId, cancellation),
            Tokens = new AccessTokens(outbound.Client, keys, time),
            Launch = await traces.NewestAsync(platformId, LtiMessageType.ResourceLinkRequest, cancellation),
            Picker = await traces.NewestAsync(platformId, LtiMessageType.DeepLinkingRequest, cancellation),
        };
        await CheckPlatformAsync(run);
        run.Cannot(CheckPart.Gradebook, "Tried from inside a course", "GRADEBOOK-IN-COURSE");
        var report = Report(run, platformId);
        await AuditAsync(actor, IPlatformCheck.Action, platformId, report.Outcome);
        return report;
    }

    /// <summary>
    /// Checks all that an activity needs. What has begun is finished, whether the browser waits for it or not: something may have been
    /// made in the gradebook.
    /// </summary>
    /// <returns>Null when there is no such activity.</returns>
    public async Task<CheckReport?> RunInCourseAsync(Guid placementId, Guid actor, bool leavesGradebook, CancellationToken cancellation)
    {
        if (await checks.FindPlacementAsync(placementId, cancellation) is not { } placement
            || await FindAsync(placement.PlatformId, cancellation) is not var (registration, state))
        {
            return null;
        }

        var context = placement.ContextId ?? "";
        var visitors = await checks.VisitorsAsync(placementId, cancellation);
        using var run = new CheckRun(registration, time, InCourse)
        {
            Deployment = placement.DeploymentId,
            State = state,
            RegisteredItself = await checks.RegisteredItselfAsync(placement.PlatformId, cancellation),
            Tokens = new AccessTokens(outbound.Client, keys, time),
            Placement = placement,
            Launch = await traces.FindAsync(placement.DeploymentRowId, context, LtiMessageType.ResourceLinkRequest, cancellation),
            Picker = await traces.FindAsync(placement.DeploymentRowId, context, LtiMessageType.DeepLinkingRequest, cancellation)
                ?? await traces.NewestAsync(placement.PlatformId, LtiMessageType.DeepLinkingRequest, cancellation),
            LeavesGradebook = leavesGradebook,
        };
        await AuditAsync(actor.ToString(), "connection.checked", placement.PlacementId, detail: null);
        if (await CheckPlatformAsync(run))
        {
            var members = await rosterStep.ReadAsync(run);
            await gradebookSteps.TryAsync(run, ScorePeople.Of(visitors, members));
        }
        else
        {
            run.Cannot(CheckPart.Roster, "Waits for the sign-in", "ROSTER-AFTER-SIGN-IN");
            run.Cannot(CheckPart.Column, "Waits for the sign-in", "COLUMN-AFTER-SIGN-IN");
            run.Cannot(CheckPart.Score, "Not tried", "SCORE-AFTER-COLUMN");
            run.Cannot(CheckPart.ReadBack, "Not tried", "READ-BACK-AFTER-SCORE");
            run.Cannot(CheckPart.CleanUp, "Nothing to clean up", "CLEAN-UP-NOTHING");
        }

        return Report(run, placement.PlatformId);
    }

    /// <returns>Whether the services can be asked.</returns>
    private async Task<bool> CheckPlatformAsync(CheckRun run)
    {
        PlatformSteps.LookAtState(run);
        await platformSteps.ReadKeysAsync(run);
        await platformSteps.ReadOwnKeysAsync(run);
        PlatformSteps.CompareClocks(run);
        var signedIn = await tokenSteps.SignInAsync(run);
        launchSteps.LookAtLaunch(run);
        launchSteps.LookAtPicker(run);
        return signedIn;
    }

    private async Task<(Registration Registration, PlatformState State)?> FindAsync(Guid platformId, CancellationToken cancellation) =>
        await platforms.FindAsync(platformId, cancellation) is { } row && await registrations.FindAsync(platformId, cancellation) is { } registration
            ? (registration, row.State)
            : null;

    private async Task AuditAsync(string actor, string action, Guid subject, string? detail)
    {
        var now = time.GetUtcNow();
        var line = new AuditRow
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = action,
            Subject = subject.ToString(),
            Detail = detail,
        };
        await audit.AppendAsync(line, CancellationToken.None);
    }

    private CheckReport Report(CheckRun run, Guid platformId)
    {
        var report = new CheckReport
        {
            Lms = LmsName.Of(run.Registration.Profile.Family),
            Reference = references.New(),
            At = time.GetUtcNow(),
            Steps = [.. run.Steps],
        };
        CheckLog.Checked(logger, platformId, report.Steps.Count, report.Failed.Count, string.Join(' ', report.Failed.Select(step => step.Code)), report.Reference);
        return report;
    }
}
