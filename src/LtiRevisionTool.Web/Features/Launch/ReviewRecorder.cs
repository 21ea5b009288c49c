using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// Opens the work behind a grade: for a teacher that student's at the activity of that course, for a learner their own and no other,
/// for anybody else nothing. The platform's word for whose work it is does not count as leave to see it. It changes nothing of the
/// activity, starts nothing and raises no grade.
/// </summary>
internal sealed class ReviewRecorder(
    LaunchStore launches, ReviewStore reviews, PlatformStore platforms, Secrets secrets, TimeProvider time, ILogger<LaunchLog> logger)
{
    /// <summary>Opens what a grade link of the gradebook asks for.</summary>
    public async Task<LaunchOutcome> OpenAsync(LaunchResult.Accepted launch, SubmissionReviewRequest message, CancellationToken cancellation)
    {
        var role = LaunchRoles.Of(message.Roles);
        if (role == LaunchRole.Other)
        {
            return Refuse(isAttempt: false);
        }

        if (role == LaunchRole.Learner && message.ForUser.UserId != message.Subject)
        {
            return Refuse(isAttempt: true);
        }

        var platform = launch.Registration.Id;
        if (await FindPlacementAsync(platform, message, cancellation) is not { } placement)
        {
            LaunchLog.ReviewOfNothing(logger, platform);
            return NothingThere;
        }

        if (placement.ContextId != message.Context?.Id)
        {
            LaunchLog.ReviewAcrossCourses(logger, platform, placement.PlacementId);
            return NothingThere;
        }

        if (role == LaunchRole.Learner)
        {
            return await RecordAsync(launch, placement.PlacementId, OwnWork, cancellation);
        }

        if (await reviews.FindLearnerAsync(placement.PlacementId, message.ForUser.UserId, cancellation) is { } student)
        {
            return await RecordAsync(launch, placement.PlacementId, session => WorkOf(session, student), cancellation);
        }

        if (await reviews.IsKnownAsync(platform, message.ForUser.UserId, cancellation))
        {
            LaunchLog.ReviewOfStranger(logger, platform, placement.PlacementId);
        }
        else
        {
            LaunchLog.ReviewOfNothing(logger, platform);
        }

        return await RecordAsync(launch, placement.PlacementId, NoWork, cancellation);
    }

    /// <summary>Opens what an address names that went with a score.</summary>
    public async Task<LaunchOutcome> OpenAsync(LaunchResult.Accepted launch, Guid reference, CancellationToken cancellation)
    {
        var message = launch.Message;
        var platform = launch.Registration.Id;
        var role = LaunchRoles.Of(message.Roles);
        if (role == LaunchRole.Other)
        {
            return Refuse(isAttempt: false);
        }

        if (await reviews.FindWorkAsync(platform, message.DeploymentId, reference, cancellation) is not { } work)
        {
            LaunchLog.ReviewOfNothing(logger, platform);
            return NothingThere;
        }

        if (role == LaunchRole.Learner && work.Subject != message.Subject)
        {
            return Refuse(isAttempt: true);
        }

        if (work.ContextId != message.Context?.Id)
        {
            LaunchLog.ReviewAcrossCourses(logger, platform, work.PlacementId);
            return NothingThere;
        }

        return await RecordAsync(launch, work.PlacementId, role == LaunchRole.Learner ? OwnWork : session => WorkOf(session, work.PersonId), cancellation);
    }

    private static LaunchOutcome NothingThere { get; } = new LaunchOutcome.NothingThere(NoWorkModel.Address);

    private static string OwnWork(Guid session) => $"/learn/{session:N}/review";

    private static string WorkOf(Guid session, Guid student) => $"/teach/{session:N}/student/{student:N}";

    private static string NoWork(Guid session) => $"/teach/{session:N}/no-work";

    private async Task<ReviewedPlacement?> FindPlacementAsync(Guid platform, SubmissionReviewRequest message, CancellationToken cancellation)
    {
        if (message.ResourceLink is { } link && await reviews.FindByLinkAsync(platform, message.DeploymentId, link.Id, cancellation) is { } found)
        {
            return found;
        }

        return message.Context is { } course
            ? await reviews.FindByLineItemAsync(platform, message.DeploymentId, course.Id, message.LineItem, cancellation)
            : null;
    }

    private async Task<LaunchOutcome> RecordAsync(LaunchResult.Accepted launch, Guid placement, Func<Guid, string> page, CancellationToken cancellation)
    {
        var platform = await platforms.FindAsync(launch.Registration.Id, cancellation)
            ?? throw new InvalidOperationException("The platform of a verified launch is gone.");
        var secret = secrets.New();
        var session = LaunchVisitor.Session(launch.Message, secret, secrets.New(), time.GetUtcNow());
        await launches.RecordReviewAsync(placement, LaunchVisitor.Person(launch.Message, platform.Names), session, cancellation);
        return new LaunchOutcome.Opened(secret, page(session.Id));
    }

    /// <param name="isAttempt">Somebody may have put another's id into the address: that is worth a warning.</param>
    private static LaunchOutcome.Refused Refuse(bool isAttempt) =>
        new(LtiError.Of(LtiReason.RoleNotAllowed) with { Expected = !isAttempt });
}
