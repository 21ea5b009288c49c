using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;

namespace LtiRevisionTool.Web.Features.GradeSync;

/// <summary>The gradebook of a platform, across the network. What it answers is a result; only cancelling throws.</summary>
internal interface IGradebook
{
    /// <summary>Sends the score of a grade.</summary>
    Task<DeliveryOutcome> SendAsync(LeasedGrade grade, OutgoingScore score, CancellationToken cancellation);

    /// <summary>What the gradebook shows for the learner of a grade.</summary>
    Task<ShownGrade> ReadAsync(LeasedGrade grade, string column, CancellationToken cancellation);

    /// <summary>
    /// What the gradebook shows before the first score for the learner of a grade; not known where the platform cannot say.
    /// </summary>
    Task<ShownGrade> LookBeforeFirstAsync(LeasedGrade grade, string column, CancellationToken cancellation);

    /// <summary>
    /// What it shows after the first score was taken; not known where nobody has to look. Nothing says that the column shows no score.
    /// </summary>
    /// <param name="grade">The grade.</param>
    /// <param name="column">Its column.</param>
    /// <param name="columnShows">The column was seen to show a grade.</param>
    /// <param name="cancellation">Cancels it.</param>
    Task<ShownGrade> LookAfterFirstAsync(LeasedGrade grade, string column, bool columnShows, CancellationToken cancellation);

    /// <summary>
    /// The same grade by the maximum that its column has now, where results go on naming the maximum of the day when the grade came;
    /// elsewhere as it is.
    /// </summary>
    Task<ShownGrade> RescaleAsync(LeasedGrade grade, string column, ShownGrade.Grade shown, CancellationToken cancellation);

    /// <summary>Looks for the column of a link.</summary>
    Task<FindColumnResult> FindColumnAsync(LeasedGrade grade, ColumnQuery query, CancellationToken cancellation);

    /// <summary>Makes the column of a link.</summary>
    Task<ServiceResult<LineItem>> MakeColumnAsync(LeasedGrade grade, LineItem column, CancellationToken cancellation);
}
