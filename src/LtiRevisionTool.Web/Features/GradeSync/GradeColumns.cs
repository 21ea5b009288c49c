using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>
/// The column of a link: the one that is known, or found, or made. Platforms make a second column when they are asked twice, so
/// one worker at a time asks, looks before it makes, and looks again after a reply was lost.
/// </summary>
internal sealed class GradeColumns(IGradebook gradebook, PlacementStore placements, TimeProvider time)
{
    public async Task<ColumnResult> FindOrMakeAsync(LeasedGrade grade, GradedLink link, CancellationToken cancellation)
    {
        if (grade.LineItemUrl is { } known)
        {
            return new ColumnResult.Ready(known);
        }

        if (!link.MayMakeColumn)
        {
            return Refused(DeliveryCause.NoColumn);
        }

        var now = time.GetUtcNow();
        if (!await placements.ClaimColumnAsync(grade.PlacementId, now, now - GradeTimes.ColumnClaim, cancellation))
        {
            var placement = await placements.FindAsync(grade.PlacementId, cancellation);
            return placement?.LineItemUrl is { } made ? new ColumnResult.Ready(made) : new ColumnResult.BeingMade();
        }

        return await FindOrMakeClaimedAsync(grade, link, cancellation);
    }

    /// <summary>
    /// Whether a grade whose column is gone can go to another: one that a launch has brought meanwhile, or one to be found or
    /// made. Columns of one link are made anew once in a while only: somebody who deletes them each time means it.
    /// </summary>
    public async Task<bool> GoElsewhereAsync(LeasedGrade grade, GradedLink link, string gone)
    {
        var now = time.GetUtcNow();
        if (link.MayMakeColumn
            && await placements.ForgetLineItemAsync(grade.PlacementId, gone, now - GradeTimes.ColumnLost, now, CancellationToken.None))
        {
            return true;
        }

        return await placements.FindAsync(grade.PlacementId, CancellationToken.None) is { } placement
            && placement.LineItemUrl != gone
            && (placement.LineItemUrl is not null || link.MayMakeColumn);
    }

    private async Task<ColumnResult> FindOrMakeClaimedAsync(LeasedGrade grade, GradedLink link, CancellationToken cancellation)
    {
        // Before the claim runs out: whoever takes it over must not make a column beside ours.
        using var inTime = new CancellationTokenSource(GradeTimes.ColumnSearch, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, inTime.Token);
        try
        {
            return await gradebook.FindColumnAsync(grade, link.Query, either.Token) switch
            {
                FindColumnResult.Found(var column) =>
                    await KeepAsync(grade, column) ?? await MakeAsync(grade, link, either.Token),
                FindColumnResult.NotFound => await MakeAsync(grade, link, either.Token),
                FindColumnResult.Failed(var outcome) => await FailAsync(grade, outcome),
                _ => throw new InvalidOperationException("A column is found or not."),
            };
        }
        catch (OperationCanceledException) when (inTime.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return await FailAsync(grade, new DeliveryOutcome.Unknown(GradeCause.Timeout));
        }
        catch
        {
            await ReleaseAsync(grade, mayBeInTheMaking: true);
            throw;
        }
    }

    private async Task<ColumnResult> MakeAsync(LeasedGrade grade, GradedLink link, CancellationToken cancellation) =>
        await gradebook.MakeColumnAsync(grade, link.Column, cancellation) switch
        {
            ServiceResult<LineItem>.Success(var column) =>
                await KeepAsync(grade, column) ?? await FailAsync(grade, new DeliveryOutcome.Refused(DeliveryCause.ColumnNotMade)),
            ServiceResult<LineItem>.Failed(var outcome) => await FailAsync(grade, outcome),
            _ => throw new InvalidOperationException("A column is made or not."),
        };

    /// <summary>The column that the link has now; null when this one is another link's. Kept even while the worker stops.</summary>
    private async Task<ColumnResult?> KeepAsync(LeasedGrade grade, LineItem column) =>
        await placements.SetLineItemAsync(grade.PlacementId, column.Id!, time.GetUtcNow(), CancellationToken.None) is { } kept
            ? new ColumnResult.Ready(kept)
            : null;

    private async Task<ColumnResult> FailAsync(LeasedGrade grade, DeliveryOutcome outcome)
    {
        await ReleaseAsync(grade, mayBeInTheMaking: outcome is DeliveryOutcome.Unknown);
        return outcome switch
        {
            // Said of a list of columns these words mean something else than of one column.
            DeliveryOutcome.Refused(GradeCause.ColumnGone or GradeCause.NotUnderstood or GradeCause.InvalidScore or GradeCause.NotGradable, var status) =>
                Refused(DeliveryCause.ColumnNotMade, status),
            DeliveryOutcome.Conflict(var status) => Refused(DeliveryCause.ColumnNotMade, status),

            // Looking comes before making: nothing has to be repeated as it was.
            DeliveryOutcome.Unknown(var cause, var status) => new ColumnResult.Failed(new DeliveryOutcome.TryLater(cause, Status: status)),
            _ => new ColumnResult.Failed(outcome),
        };
    }

    private Task ReleaseAsync(LeasedGrade grade, bool mayBeInTheMaking)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? claimedAt = mayBeInTheMaking ? now - GradeTimes.ColumnClaim + GradeTimes.ColumnSettles : null;
        return placements.ReleaseColumnAsync(grade.PlacementId, claimedAt, now, CancellationToken.None);
    }

    private static ColumnResult.Failed Refused(string cause, int? status = null) => new(new DeliveryOutcome.Refused(cause, status));
}
