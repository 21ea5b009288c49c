using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Placements;

namespace LtiRevisionTool.Data.Sessions;

/// <summary>Finds or makes the placement of a launch.</summary>
internal static class LaunchedPlacements
{
    private static readonly Statement Find = new(
        "launch.find_placement",
        "deployment:Id resourceLink:Text",
        """
        SELECT id, course_id, title, link_settings, graded, line_item_url, line_items_url, scopes, link_history, course_history
        FROM placement
        WHERE deployment_id = @deployment AND resource_link_id = @resourceLink
        """);

    private static readonly Statement Insert = new(
        "launch.insert_placement",
        """
        id:Id deployment:Id course:Id resourceLink:Text title:Text linkSettings:Text graded:Number lineItemUrl:Text lineItemsUrl:Text
        scopes:Text linkHistory:Text courseHistory:Text now:Instant
        """,
        dialect => $"""
        INSERT INTO placement (
            id, deployment_id, course_id, resource_link_id, title, link_settings, graded, line_item_url, line_items_url, scopes,
            link_history, course_history, created_at, updated_at)
        SELECT
            @id, @deployment, @course, @resourceLink, @title, @linkSettings, COALESCE(@graded, 0), @lineItemUrl, @lineItemsUrl,
            @scopes, @linkHistory, @courseHistory, @now, @now
        WHERE NOT EXISTS (
            SELECT 1 FROM placement {dialect.Held} WHERE deployment_id = @deployment AND resource_link_id = @resourceLink)
        {dialect.UnlessTaken("deployment_id, resource_link_id")}
        """);

    private static readonly Statement Update = new(
        "launch.update_placement",
        """
        id:Id course:Id title:Text linkSettings:Text graded:Number lineItemUrl:Text lineItemsUrl:Text scopes:Text linkHistory:Text
        courseHistory:Text now:Instant
        """,
        """
        UPDATE placement
        SET course_id = @course, title = @title, link_settings = @linkSettings, graded = COALESCE(@graded, graded),
            line_item_url = COALESCE(@lineItemUrl, line_item_url), line_items_url = COALESCE(@lineItemsUrl, line_items_url),
            scopes = COALESCE(@scopes, scopes), link_history = COALESCE(@linkHistory, link_history),
            course_history = COALESCE(@courseHistory, course_history), updated_at = @now
        WHERE id = @id
        """);

    public static async Task<Placed> EnsureAsync(Work work, Guid deployment, Guid? course, LaunchedPlacement placement, DateTimeOffset now)
    {
        var known = await work.FindAsync<Known>(Find, new { deployment, resourceLink = placement.ResourceLinkId });
        var before = known?.LineItemUrl;
        if (known is null)
        {
            await work.ExecuteAsync(Insert, new
            {
                id = Guid.CreateVersion7(now),
                deployment,
                course,
                resourceLink = placement.ResourceLinkId,
                title = placement.Title,
                linkSettings = placement.LinkSettings,
                graded = Number(placement.MakesColumn),
                lineItemUrl = placement.LineItemUrl,
                lineItemsUrl = placement.LineItemsUrl,
                scopes = placement.Scopes,
                linkHistory = IdList.Write(placement.LinkHistory),
                courseHistory = IdList.Write(placement.CourseHistory),
                now,
            });
            known = await work.FindAsync<Known>(Find, new { deployment, resourceLink = placement.ResourceLinkId });
        }

        // Most launches bring what is known: then nobody waits for anybody at this row.
        if (!known!.Says(course, placement))
        {
            await work.ExecuteAsync(Update, new
            {
                id = known.Id,
                course,
                title = placement.Title,
                linkSettings = placement.LinkSettings,
                graded = Number(placement.MakesColumn),
                lineItemUrl = placement.LineItemUrl,
                lineItemsUrl = placement.LineItemsUrl,
                scopes = placement.Scopes,
                linkHistory = IdList.Write(placement.LinkHistory),
                courseHistory = IdList.Write(placement.CourseHistory),
                now,
            });
        }

        var brought = placement.LineItemUrl is { } column && column != before ? column : null;
        return new Placed(known.Id, brought);
    }

    private static int? Number(bool? makesColumn) => makesColumn switch
    {
        null => null,
        true => 1,
        false => 0,
    };

    /// <summary>The placement of a launch.</summary>
    /// <param name="Id">Its row.</param>
    /// <param name="NewColumn">The column that it had not had before this launch; null when it has the one that was known.</param>
    internal sealed record Placed(Guid Id, string? NewColumn);

    private sealed record Known
    {
        public required Guid Id { get; init; }

        public Guid? CourseId { get; init; }

        public string? Title { get; init; }

        public required string LinkSettings { get; init; }

        public required bool Graded { get; init; }

        public string? LineItemUrl { get; init; }

        public string? LineItemsUrl { get; init; }

        public string? Scopes { get; init; }

        public string? LinkHistory { get; init; }

        public string? CourseHistory { get; init; }

        public bool Says(Guid? course, LaunchedPlacement placement) =>
            CourseId == course && Title == placement.Title && LinkSettings == placement.LinkSettings
            && Graded == (placement.MakesColumn ?? Graded)
            && LineItemUrl == (placement.LineItemUrl ?? LineItemUrl) && LineItemsUrl == (placement.LineItemsUrl ?? LineItemsUrl)
            && Scopes == (placement.Scopes ?? Scopes)
            && LinkHistory == (IdList.Write(placement.LinkHistory) ?? LinkHistory)
            && CourseHistory == (IdList.Write(placement.CourseHistory) ?? CourseHistory);
    }
}
