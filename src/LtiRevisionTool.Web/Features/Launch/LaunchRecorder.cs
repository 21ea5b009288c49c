using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiRevisionTool.Core.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Writes down a verified launch in one transaction and opens its session, which inherits nothing from an earlier one.</summary>
internal sealed class LaunchRecorder(
    LaunchStore launches,
    ReviewRecorder reviews,
    PickerRecorder pickers,
    PlatformStore platforms,
    PlacementReader placements,
    Secrets secrets,
    GradeCatchUp catchUp,
    GradeRecovery recovery,
    GradeSignal gradeSignal,
    TimeProvider time)
{
    public async Task<LaunchOutcome> RecordAsync(LaunchResult.Accepted launch, CancellationToken cancellation) => launch.Message switch
    {
        SubmissionReviewRequest review => await reviews.OpenAsync(launch, review, cancellation),
        DeepLinkingRequest request => await pickers.OpenAsync(launch, request, cancellation),
        ResourceLinkRequest or LinklessRequest when WorkReference.Find(launch.Target) is { } work => await reviews.OpenAsync(launch, work, cancellation),
        ResourceLinkRequest message => await RecordAsync(launch, message, cancellation),
        _ => throw new InvalidOperationException("A kind of message was accepted that nobody serves."),
    };

    private async Task<LaunchOutcome> RecordAsync(LaunchResult.Accepted launch, ResourceLinkRequest message, CancellationToken cancellation)
    {
        var platform = await platforms.FindAsync(launch.Registration.Id, cancellation)
            ?? throw new InvalidOperationException("The platform of a verified launch is gone.");
        var now = time.GetUtcNow();
        var secret = secrets.New();
        var session = LaunchVisitor.Session(message, secret, secrets.New(), now) with { Dates = Dates(message, launch) };
        var placement = await placements.ReadAsync(launch, message, cancellation);
        var recorded = await launches.RecordAsync(
            new LaunchRecord
            {
                PlatformId = platform.Id,
                DeploymentId = message.DeploymentId,
                Person = LaunchVisitor.Person(message, platform.Names),
                Course = LaunchVisitor.Course(message) is { } course ? course with { ForTeacher = session.Role == LaunchRole.Teacher } : null,
                Placement = placement,
                Session = session,
            },
            cancellation);

        // The launch may have brought what grades have been waiting for: a column, a learner that is known again, a platform that works.
        if (session is { Role: LaunchRole.Learner, TestUser: false })
        {
            await catchUp.RaiseAsync(recorded.PlacementId, recorded.PersonId, message.Grades?.LineItem is not null, cancellation);
        }

        await recovery.TryAsync(platform.Id, RetrySchedule.GiveUpAfter, now, cancellation);

        gradeSignal.Wake();
        var room = session.Role == LaunchRole.Teacher ? "teach" : "learn";
        return new LaunchOutcome.Opened(secret, $"/{room}/{session.Id:N}");
    }

    // Where the platform keeps dates, one student may have more time than the others: the launch says theirs.
    private static LearnerDates? Dates(ResourceLinkRequest message, LaunchResult.Accepted launch)
    {
        if (launch.Registration.Profile.Dates is null || LaunchRoles.Of(message.Roles) != LaunchRole.Learner)
        {
            return null;
        }

        var link = StoredLink.Read([], StoredLink.Write(message.Custom, launch.Target), own: null);
        return new LearnerDates(link.Opens, link.Due, link.Closes);
    }
}
