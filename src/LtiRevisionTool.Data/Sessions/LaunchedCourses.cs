using LtiRevisionTool.Data.Engines;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>Finds or makes the course of a launch.</summary>
internal static class LaunchedCourses
{
    private static readonly Statement Find = new(
        "launch.find_course",
        "deployment:Id context:Text",
        "SELECT id, label, title, memberships_url FROM course WHERE deployment_id = @deployment AND context_id = @context");

    private static readonly Statement Insert = new(
        "launch.insert_course",
        "id:Id deployment:Id context:Text label:Text title:Text membershipsUrl:Text now:Instant",
        dialect => $"""
        INSERT INTO course (id, deployment_id, context_id, label, title, memberships_url, created_at)
        SELECT @id, @deployment, @context, @label, @title, @membershipsUrl, @now
        WHERE NOT EXISTS (SELECT 1 FROM course {dialect.Held} WHERE deployment_id = @deployment AND context_id = @context)
        {dialect.UnlessTaken("deployment_id, context_id")}
        """);

    private static readonly Statement Update = new(
        "launch.update_course",
        "id:Id label:Text title:Text membershipsUrl:Text",
        "UPDATE course SET label = @label, title = @title, memberships_url = @membershipsUrl WHERE id = @id");

    public static async Task<Guid> EnsureAsync(Work work, Guid deployment, LaunchedCourse course, DateTimeOffset now)
    {
        var known = await work.FindAsync<Known>(Find, new { deployment, context = course.ContextId });
        if (known is null)
        {
            await work.ExecuteAsync(Insert, new
            {
                id = Guid.CreateVersion7(now),
                deployment,
                context = course.ContextId,
                label = course.Label,
                title = course.Title,
                membershipsUrl = course.MembershipsUrl,
                now,
            });
            known = await work.FindAsync<Known>(Find, new { deployment, context = course.ContextId });
        }

        // Most launches bring what is known: then nobody waits for anybody at this row.
        var memberships = course.MembershipsUrl ?? (course.ForTeacher ? null : known!.MembershipsUrl);
        if (known!.Label != course.Label || known.Title != course.Title || known.MembershipsUrl != memberships)
        {
            await work.ExecuteAsync(Update, new { id = known.Id, label = course.Label, title = course.Title, membershipsUrl = memberships });
        }

        return known.Id;
    }

    private sealed record Known
    {
        public required Guid Id { get; init; }

        public string? Label { get; init; }

        public string? Title { get; init; }

        public string? MembershipsUrl { get; init; }
    }
}
