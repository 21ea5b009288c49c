using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Roster;

/// <summary>How it stands with the lists of courses, and who is reading which: one reading a course at a time, on all nodes.</summary>
public sealed class RosterStore(Database database)
{
    private const string Select = """
        SELECT c.id AS course_id, d.deployment_id, p.id AS platform_id, p.family AS platform_family, p.names AS platform_names,
               p.paused_until AS platform_paused_until, c.memberships_url, r.address, r.differences_url, r.read_at, r.whole_at, r.full_at,
               COALESCE(r.is_whole, 1) AS is_whole, COALESCE(r.empty_lists, 0) AS empty_lists, r.cause, COALESCE(r.tries, 0) AS tries,
               r.failed_at, r.first_failed_at, COALESCE(r.due_at, 0) AS due_at, COALESCE(r.ask_at, 0) AS ask_at,
               COALESCE(r.claimed_until, 0) AS claimed_until, COALESCE(r.read_so_far, 0) AS read_so_far
        FROM course c
        JOIN deployment d ON d.id = c.deployment_id
        JOIN platform p ON p.id = d.platform_id
        LEFT JOIN roster r ON r.course_id = c.id
        """;

    private static readonly Statement OfPlacement = new(
        "roster.find_of_placement",
        "placement:Id",
        $"{Select} JOIN placement pl ON pl.course_id = c.id WHERE pl.id = @placement");

    private static readonly Statement OfCourse = new("roster.find", "course:Id", $"{Select} WHERE c.id = @course");

    private static readonly Statement Insert = new(
        "roster.insert",
        "id:Id course:Id",
        dialect => $"""
        INSERT INTO roster (id, course_id, is_whole, empty_lists, tries, due_at, ask_at, claimed_until, read_so_far)
        SELECT @id, @course, 1, 0, 0, 0, 0, 0, 0
        WHERE NOT EXISTS (SELECT 1 FROM roster {dialect.Held} WHERE course_id = @course)
        {dialect.UnlessTaken("course_id")}
        """);

    // A list at another address is another list: it is read at once.
    private static readonly Statement Claim = new(
        "roster.claim",
        "course:Id owner:Text address:Text asked:Number now:Instant until:Instant",
        """
        UPDATE roster
        SET claimed_by = @owner, claimed_until = @until, read_so_far = 0, address = @address
        WHERE course_id = @course AND claimed_until <= @now
          AND (due_at <= @now OR address IS NULL OR address <> @address OR (@asked = 1 AND ask_at <= @now))
        """);

    private static readonly Statement Beat = new(
        "roster.beat",
        "course:Id owner:Text readSoFar:Number until:Instant",
        "UPDATE roster SET claimed_until = @until, read_so_far = @readSoFar WHERE course_id = @course AND claimed_by = @owner");

    private static readonly Statement Release = new(
        "roster.release",
        "course:Id owner:Text",
        "UPDATE roster SET claimed_by = NULL, claimed_until = 0 WHERE course_id = @course AND claimed_by = @owner");

    private static readonly Statement Settle = new(
        "roster.settle",
        """
        course:Id owner:Text readAt:Instant wholeAt:Instant fullAt:Instant isWhole:Number emptyLists:Number differencesUrl:Text
        cause:Text tries:Number failedAt:Instant firstFailedAt:Instant dueAt:Instant askAt:Instant
        """,
        """
        UPDATE roster
        SET read_at = @readAt, whole_at = @wholeAt, full_at = @fullAt, is_whole = @isWhole, empty_lists = @emptyLists,
            differences_url = @differencesUrl, cause = @cause, tries = @tries, failed_at = @failedAt,
            first_failed_at = @firstFailedAt, due_at = @dueAt, ask_at = @askAt, claimed_by = NULL, claimed_until = 0
        WHERE course_id = @course AND claimed_by = @owner
        """);

    private static readonly Statement Pause = new(
        "roster.pause_platform",
        "platform:Id until:Instant",
        "UPDATE platform SET paused_until = @until WHERE id = @platform AND paused_until < @until");

    /// <summary>The list of the course that a placement is in; null outside any course.</summary>
    public Task<RosterRow?> FindAsync(Guid placementId, CancellationToken cancellation) =>
        database.FindAsync<RosterRow>(OfPlacement, new { placement = placementId }, cancellation);

    /// <summary>The list of a course; null when there is no such course.</summary>
    public Task<RosterRow?> FindOfCourseAsync(Guid courseId, CancellationToken cancellation) =>
        database.FindAsync<RosterRow>(OfCourse, new { course = courseId }, cancellation);

    /// <summary>
    /// Claims the reading of a list that is due, or that somebody asks for. A claim that has run out is taken over: its reader has
    /// died. Nobody gets one for a course without a list.
    /// </summary>
    /// <param name="courseId">The course.</param>
    /// <param name="owner">Names this reading and no other.</param>
    /// <param name="asked">Somebody asks for it, so that it need not be due.</param>
    /// <param name="now">Now.</param>
    /// <param name="until">When the claim runs out unless <see cref="BeatAsync"/> extends it.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>The list as it stood before; null when there is nothing to read, or somebody else is reading.</returns>
    public Task<RosterRow?> ClaimAsync(
        Guid courseId, string owner, bool asked, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                await work.ExecuteAsync(Insert, new { id = Guid.CreateVersion7(now), course = courseId });
                var roster = await work.FindAsync<RosterRow>(OfCourse, new { course = courseId });
                if (roster?.MembershipsUrl is not { } address)
                {
                    return null;
                }

                var claim = new { course = courseId, owner, address, asked = asked ? 1 : 0, now, until };
                return await work.ExecuteAsync(Claim, claim) == 1 ? roster : null;
            },
            cancellation);

    /// <summary>Says that the reading goes on, and how far it is.</summary>
    /// <returns>False when somebody else has taken it over.</returns>
    public async Task<bool> BeatAsync(Guid courseId, string owner, int readSoFar, DateTimeOffset until, CancellationToken cancellation) =>
        await database.WriteAsync(Beat, new { course = courseId, owner, readSoFar, until }, cancellation) == 1;

    /// <summary>Ends a reading that came to nothing: whoever looks next may read.</summary>
    public Task ReleaseAsync(Guid courseId, string owner, CancellationToken cancellation) =>
        database.WriteAsync(Release, new { course = courseId, owner }, cancellation);

    /// <summary>Ends a reading with how it stands with the list now.</summary>
    /// <returns>False when somebody else has taken it over: then nothing is written.</returns>
    public async Task<bool> SettleAsync(Guid courseId, string owner, RosterState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        var settled = new
        {
            course = courseId,
            owner,
            readAt = state.ReadAt,
            wholeAt = state.WholeAt,
            fullAt = state.FullAt,
            isWhole = state.IsWhole ? 1 : 0,
            emptyLists = state.EmptyLists,
            differencesUrl = state.DifferencesUrl,
            cause = state.Cause,
            tries = state.Tries,
            failedAt = state.FailedAt,
            firstFailedAt = state.FirstFailedAt,
            dueAt = state.DueAt,
            askAt = state.AskAt,
        };
        return await database.WriteAsync(Settle, settled, cancellation) == 1;
    }

    /// <summary>Asks nothing of a platform until then, grades included. An end that lies later stays.</summary>
    public Task PausePlatformAsync(Guid platformId, DateTimeOffset until, CancellationToken cancellation) =>
        database.WriteAsync(Pause, new { platform = platformId, until }, cancellation);

    internal static async Task<bool> ExtendAsync(Work work, Guid courseId, string owner, int readSoFar, DateTimeOffset until) =>
        await work.ExecuteAsync(Beat, new { course = courseId, owner, readSoFar, until }) == 1;
}
