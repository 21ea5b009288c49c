using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Platforms;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>Records accepted launches.</summary>
public sealed class LaunchStore(Database database)
{
    private static readonly Statement InsertSession = new(
        "launch.insert_session",
        """
        id:Id secretHash:Text formKey:Text person:Id placement:Id role:Text testUser:Number locale:Text returnUrl:Text
        createdAt:Instant expiresAt:Instant ownDates:Number opensAt:Instant dueAt:Instant closesAt:Instant
        """,
        """
        INSERT INTO session (
            id, secret_hash, form_key, person_id, placement_id, role, test_user, locale, return_url, created_at, last_used_at,
            expires_at, own_dates, opens_at, due_at, closes_at)
        VALUES (
            @id, @secretHash, @formKey, @person, @placement, @role, @testUser, @locale, @returnUrl, @createdAt, @createdAt,
            @expiresAt, @ownDates, @opensAt, @dueAt, @closesAt)
        """);

    private static readonly Statement FindPlacement = new(
        "launch.find_reviewed_placement",
        "id:Id",
        "SELECT deployment_id AS deployment_row_id, course_id FROM placement WHERE id = @id");

    /// <summary>
    /// Records deployment, course, placement, person and session in one transaction. Rows that are there already are found and
    /// brought up to date. Any number of first launches of one course may come at once: everyone takes the rows in this order,
    /// and whoever comes second to a row finds the first one's.
    /// </summary>
    public Task<RecordedLaunch> RecordAsync(LaunchRecord launch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(launch);
        return database.InTransactionAsync(work => RecordAsync(work, launch), cancellation);
    }

    /// <summary>
    /// Records that somebody came to look at work at a placement that is known. The placement stays as it is: what the message
    /// says of its link may be about the review alone.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such placement.</exception>
    public Task<RecordedLaunch> RecordReviewAsync(Guid placementId, LaunchedPerson person, NewSession session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(session);
        return database.InTransactionAsync(
            async work =>
            {
                var known = await work.FindAsync<Known>(FindPlacement, new { id = placementId })
                    ?? throw new InvalidOperationException("A review is recorded at a placement that is not there.");
                var personId = await LaunchedPersons.EnsureAsync(work, known.DeploymentRowId, person, session.CreatedAt);
                await InsertAsync(work, session, personId, placementId);
                return new RecordedLaunch
                {
                    DeploymentRowId = known.DeploymentRowId,
                    CourseId = known.CourseId,
                    PlacementId = placementId,
                    PersonId = personId,
                    SessionId = session.Id,
                };
            },
            cancellation);
    }

    private static async Task<RecordedLaunch> RecordAsync(Work work, LaunchRecord launch)
    {
        var now = launch.Session.CreatedAt;
        var deployment = await DeploymentStore.EnsureAsync(work, launch.PlatformId, launch.DeploymentId, now);
        Guid? course = launch.Course is null ? null : await LaunchedCourses.EnsureAsync(work, deployment.Id, launch.Course, now);
        var placement = await LaunchedPlacements.EnsureAsync(work, deployment.Id, course, launch.Placement, now);
        var person = await LaunchedPersons.EnsureAsync(work, deployment.Id, launch.Person, now);
        if (placement.NewColumn is { } column)
        {
            // Last of all rows: whoever finishes an attempt holds their person before their grade.
            await GradeMoves.ToAsync(work, placement.Id, column, hadAnother: true, now);
        }

        await InsertAsync(work, launch.Session, person, placement.Id);
        return new RecordedLaunch
        {
            DeploymentRowId = deployment.Id,
            CourseId = course,
            PlacementId = placement.Id,
            PersonId = person,
            SessionId = launch.Session.Id,
        };
    }

    private static Task<int> InsertAsync(Work work, NewSession session, Guid person, Guid placement) => work.ExecuteAsync(InsertSession, new
    {
        id = session.Id,
        secretHash = session.SecretHash,
        formKey = session.FormKey,
        person,
        placement,
        role = Words.Of(session.Role),
        testUser = session.TestUser ? 1 : 0,
        locale = session.Locale,
        returnUrl = session.ReturnUrl,
        createdAt = session.CreatedAt,
        expiresAt = session.ExpiresAt,
        ownDates = session.Dates is null ? 0 : 1,
        opensAt = session.Dates?.Opens,
        dueAt = session.Dates?.Due,
        closesAt = session.Dates?.Closes,
    });

    private sealed record Known
    {
        public required Guid DeploymentRowId { get; init; }

        public Guid? CourseId { get; init; }
    }
}
