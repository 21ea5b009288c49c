using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Roster;

/// <summary>The members of courses as their platforms list them. None of them is an account: that comes with a launch.</summary>
public sealed class RosterMemberStore(Database database)
{
    /// <summary>How many rows one transaction writes: a writer of a SQLite file holds up all others.</summary>
    private const int Batch = 250;

    private static readonly Statement Listed = new(
        "roster.listed",
        "course:Id",
        "SELECT id, subject, role, active, name, given_name, family_name FROM roster_member WHERE course_id = @course");

    private static readonly Statement Count = new(
        "roster.count_members",
        "course:Id",
        "SELECT COUNT(*) FROM roster_member WHERE course_id = @course");

    private static readonly Statement Insert = new(
        "roster.insert_member",
        "id:Id course:Id subject:Text role:Text active:Number name:Text givenName:Text familyName:Text now:Instant",
        dialect => $"""
        INSERT INTO roster_member (id, course_id, subject, role, active, name, given_name, family_name, updated_at)
        SELECT @id, @course, @subject, @role, @active, @name, @givenName, @familyName, @now
        WHERE NOT EXISTS (SELECT 1 FROM roster_member {dialect.Held} WHERE course_id = @course AND subject = @subject)
        {dialect.UnlessTaken("course_id, subject")}
        """);

    private static readonly Statement Update = new(
        "roster.update_member",
        "id:Id role:Text active:Number name:Text givenName:Text familyName:Text now:Instant",
        """
        UPDATE roster_member
        SET role = @role, active = @active, name = @name, given_name = @givenName, family_name = @familyName, updated_at = @now
        WHERE id = @id
        """);

    private static readonly Statement Delete = new("roster.delete_member", "id:Id", "DELETE FROM roster_member WHERE id = @id");

    // Ids of sessions are in the order of time.
    private static readonly Statement Members = new(
        "roster.members",
        "course:Id",
        """
        SELECT m.subject, m.role, m.active,
               CASE WHEN p.names = 'keep' THEN m.name END AS name,
               CASE WHEN p.names = 'keep' THEN m.given_name END AS given_name,
               CASE WHEN p.names = 'keep' THEN m.family_name END AS family_name,
               pe.id AS person_id, pe.name AS person_name, pe.given_name AS person_given_name, pe.family_name AS person_family_name,
               pe.last_used_at, s.role AS last_role, COALESCE(s.test_user, 0) AS last_test_user
        FROM roster_member m
        JOIN course c ON c.id = m.course_id
        JOIN deployment d ON d.id = c.deployment_id
        JOIN platform p ON p.id = d.platform_id
        LEFT JOIN person pe ON pe.deployment_id = c.deployment_id AND pe.subject = m.subject
        LEFT JOIN session s ON s.id = (
            SELECT MAX(newest.id)
            FROM session newest
            JOIN placement pl ON pl.id = newest.placement_id
            WHERE newest.person_id = pe.id AND pl.course_id = @course)
        WHERE m.course_id = @course
        """);

    private static readonly Statement DropNames = new(
        "roster.drop_names",
        "",
        """
        UPDATE roster_member
        SET name = NULL, given_name = NULL, family_name = NULL
        WHERE (name IS NOT NULL OR given_name IS NOT NULL OR family_name IS NOT NULL)
          AND course_id IN (
              SELECT c.id
              FROM course c
              JOIN deployment d ON d.id = c.deployment_id
              JOIN platform p ON p.id = d.platform_id
              WHERE p.names = 'drop')
        """);

    private static readonly Statement ForgetMembers = new(
        "roster.forget_members",
        "before:Instant now:Instant",
        """
        DELETE FROM roster_member
        WHERE course_id IN (SELECT r.course_id FROM roster r WHERE r.read_at < @before AND r.claimed_until <= @now)
        """);

    private static readonly Statement ForgetLists = new(
        "roster.forget_lists",
        "before:Instant now:Instant",
        """
        UPDATE roster
        SET read_at = NULL, whole_at = NULL, full_at = NULL, differences_url = NULL, due_at = 0
        WHERE read_at < @before AND claimed_until <= @now
        """);

    /// <summary>Everybody on the list of a course, with the person that each is, where there is one. In no order.</summary>
    public Task<IReadOnlyList<RosterMemberRow>> ListAsync(Guid courseId, CancellationToken cancellation) =>
        database.ListAsync<RosterMemberRow>(Members, new { course = courseId }, cancellation);

    /// <summary>How many are on the list of a course.</summary>
    public Task<int> CountAsync(Guid courseId, CancellationToken cancellation) =>
        database.ScalarAsync<int>(Count, new { course = courseId }, cancellation);

    /// <summary>
    /// Brings the kept members up to what a list says, some hundreds of them at a time. Only what differs is written; who has left
    /// goes last.
    /// </summary>
    /// <param name="courseId">The course.</param>
    /// <param name="owner">The reading that brought the list.</param>
    /// <param name="list">What it brought.</param>
    /// <param name="now">Now.</param>
    /// <param name="until">When the claim of the reading runs out.</param>
    /// <param name="cancellation">Stops between two parts: the next reading goes on from there.</param>
    /// <returns>False when somebody else has taken the reading over.</returns>
    public async Task<bool> KeepAsync(
        Guid courseId, string owner, RosterList list, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(list);
        var kept = await database.ListAsync<ListedMember>(Listed, new { course = courseId }, cancellation);
        var changes = RosterChanges.Between(kept, list);
        IEnumerable<Func<Work, Task>> writes =
        [
            .. changes.New.Select<RosterEntry, Func<Work, Task>>(entry => work => work.ExecuteAsync(Insert, new
            {
                id = Guid.CreateVersion7(now),
                course = courseId,
                subject = entry.Subject,
                role = Words.Of(entry.Role),
                active = entry.Active ? 1 : 0,
                name = entry.Name,
                givenName = entry.GivenName,
                familyName = entry.FamilyName,
                now,
            })),
            .. changes.Changed.Select<(Guid Id, RosterEntry Entry), Func<Work, Task>>(changed => work => work.ExecuteAsync(Update, new
            {
                id = changed.Id,
                role = Words.Of(changed.Entry.Role),
                active = changed.Entry.Active ? 1 : 0,
                name = changed.Entry.Name,
                givenName = changed.Entry.GivenName,
                familyName = changed.Entry.FamilyName,
                now,
            })),
            .. changes.Gone.Select<Guid, Func<Work, Task>>(id => work => work.ExecuteAsync(Delete, new { id })),
        ];
        foreach (var batch in writes.Chunk(Batch))
        {
            if (!await WriteAsync(courseId, owner, batch, list.Members.Count, until, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Drops the names of members where the platform's names are no longer kept.</summary>
    /// <returns>How many members had names.</returns>
    public Task<int> DropNamesAsync(CancellationToken cancellation) => database.WriteAsync(DropNames, new { }, cancellation);

    /// <summary>Forgets lists that were last read before the instant: nobody looks at those courses any more.</summary>
    /// <returns>How many members were on them.</returns>
    public Task<int> ForgetAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                var members = await work.ExecuteAsync(ForgetMembers, new { before, now });
                await work.ExecuteAsync(ForgetLists, new { before, now });
                return members;
            },
            cancellation);

    // The claim comes first: nobody else reads this list while the part is written.
    private Task<bool> WriteAsync(
        Guid courseId, string owner, Func<Work, Task>[] writes, int readSoFar, DateTimeOffset until, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                if (!await RosterStore.ExtendAsync(work, courseId, owner, readSoFar, until))
                {
                    return false;
                }

                foreach (var write in writes)
                {
                    await write(work);
                }

                return true;
            },
            cancellation);
}
