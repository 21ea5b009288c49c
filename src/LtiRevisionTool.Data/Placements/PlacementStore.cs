using LtiRevisionTool.Data.Engines;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Data.Placements;

/// <summary>Resource links: their settings and their gradebook columns.</summary>
public sealed class PlacementStore(Database database)
{
    private static readonly Statement Find = new(
        "placement.find",
        "id:Id",
        """
        SELECT id, deployment_id AS deployment_row_id, course_id, resource_link_id, title, link_settings, own_settings,
               line_item_url, line_items_url, scopes, graded AS makes_column, line_item_claimed_at, created_at, updated_at
        FROM placement
        WHERE id = @id
        """);

    private static readonly Statement SaveOwn = new(
        "placement.save_own_settings",
        "id:Id settings:Text now:Instant",
        "UPDATE placement SET own_settings = @settings, updated_at = @now WHERE id = @id");

    private static readonly Statement ClaimColumn = new(
        "placement.claim_column",
        "id:Id now:Instant staleBefore:Instant",
        """
        UPDATE placement
        SET line_item_claimed_at = @now, updated_at = @now
        WHERE id = @id AND line_item_url IS NULL AND (line_item_claimed_at IS NULL OR line_item_claimed_at < @staleBefore)
        """);

    private static readonly Statement SetLineItem = new(
        "placement.set_line_item",
        "id:Id url:Text now:Instant",
        """
        UPDATE placement
        SET line_item_url = @url, line_item_claimed_at = NULL, updated_at = @now
        WHERE id = @id AND line_item_url IS NULL
          AND NOT EXISTS (
            SELECT 1
            FROM placement other
            WHERE other.deployment_id = placement.deployment_id AND other.id <> @id AND other.line_item_url = @url)
        """);

    private static readonly Statement LineItem = new(
        "placement.line_item",
        "id:Id",
        "SELECT line_item_url FROM placement WHERE id = @id");

    private static readonly Statement ForgetLineItem = new(
        "placement.forget_line_item",
        "id:Id gone:Text before:Instant now:Instant",
        """
        UPDATE placement
        SET line_item_url = NULL, line_item_claimed_at = NULL, line_item_lost_at = @now, updated_at = @now
        WHERE id = @id AND line_item_url = @gone AND (line_item_lost_at IS NULL OR line_item_lost_at <= @before)
        """);

    private static readonly Statement ReleaseColumn = new(
        "placement.release_column",
        "id:Id claimedAt:Instant now:Instant",
        "UPDATE placement SET line_item_claimed_at = @claimedAt, updated_at = @now WHERE id = @id AND line_item_url IS NULL");

    public Task<PlacementRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        database.FindAsync<PlacementRow>(Find, new { id }, cancellation);

    /// <summary>Keeps what a teacher set; null goes back to the link's own settings.</summary>
    /// <returns>False when there is no such placement.</returns>
    public async Task<bool> SaveOwnSettingsAsync(Guid id, string? settings, DateTimeOffset now, CancellationToken cancellation) =>
        await database.WriteAsync(SaveOwn, new { id, settings, now }, cancellation) == 1;

    /// <summary>
    /// Claims the making of the column, so that of all workers one makes it. A claim made before
    /// <paramref name="staleBefore"/> is taken over: its maker has died, and finding comes before making.
    /// </summary>
    /// <returns>False when there is a column already or somebody else is making it.</returns>
    public async Task<bool> ClaimColumnAsync(Guid id, DateTimeOffset now, DateTimeOffset staleBefore, CancellationToken cancellation) =>
        await database.WriteAsync(ClaimColumn, new { id, now, staleBefore }, cancellation) == 1;

    /// <summary>Ends a claim that came to nothing. A column that a launch has brought meanwhile stays.</summary>
    /// <param name="id">The placement.</param>
    /// <param name="claimedAt">Null: anybody may try at once. Otherwise the claim counts as made then, and is taken over when that is stale.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    public Task ReleaseColumnAsync(Guid id, DateTimeOffset? claimedAt, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(ReleaseColumn, new { id, claimedAt, now }, cancellation);

    /// <summary>
    /// Keeps the column found or made, ends the claim, and has grades that are in an earlier column sent to it. One that a launch
    /// has brought meanwhile stays, and two links never share one.
    /// </summary>
    /// <returns>The column that the link has now; null when this one is another link's.</returns>
    public Task<string?> SetLineItemAsync(Guid id, string url, DateTimeOffset now, CancellationToken cancellation) =>
        database.InTransactionAsync(
            async work =>
            {
                if (await work.ExecuteAsync(SetLineItem, new { id, url, now }) == 1)
                {
                    await GradeMoves.ToAsync(work, id, url, hadAnother: false, now);
                }

                return await work.ScalarAsync<string>(LineItem, new { id });
            },
            cancellation);

    /// <summary>Forgets a column that is gone, so that another may be made. One that a launch has brought meanwhile stays.</summary>
    /// <param name="id">The placement.</param>
    /// <param name="gone">The column.</param>
    /// <param name="before">One that was lost later than this is not to be lost again: whoever deletes it means it.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>Whether it was forgotten.</returns>
    public async Task<bool> ForgetLineItemAsync(Guid id, string gone, DateTimeOffset before, DateTimeOffset now, CancellationToken cancellation) =>
        await database.WriteAsync(ForgetLineItem, new { id, gone, before, now }, cancellation) == 1;
}
