using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.GradeSync;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>A way to the gradebook with one mistake in it, which the terms must find out.</summary>
internal sealed class Mutant(IGradebook inner, Mistake mistake) : IGradebook
{
    private static readonly DateTimeOffset Old = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<DeliveryOutcome> SendAsync(LeasedGrade grade, OutgoingScore score, CancellationToken cancellation)
    {
        if (mistake == Mistake.SaysSent)
        {
            return new DeliveryOutcome.Accepted();
        }

        var outcome = await inner.SendAsync(grade, mistake == Mistake.OldTimestamp ? score with { Timestamp = Old } : score, cancellation);
        return (mistake, outcome) switch
        {
            (Mistake.BelievesAnError, DeliveryOutcome.TryLater or DeliveryOutcome.Unknown) => new DeliveryOutcome.Accepted(),
            (Mistake.GivesUp, DeliveryOutcome.TryLater) => new DeliveryOutcome.Refused(GradeCause.ColumnGone),
            (Mistake.OldTimestamp, DeliveryOutcome.Conflict) => new DeliveryOutcome.Accepted(),
            _ => outcome,
        };
    }

    public async Task<ShownGrade> ReadAsync(LeasedGrade grade, string column, CancellationToken cancellation) =>
        mistake == Mistake.SeesNoTeacher ? new ShownGrade.NotKnown() : await inner.ReadAsync(grade, column, cancellation);

    public async Task<ShownGrade> LookBeforeFirstAsync(LeasedGrade grade, string column, CancellationToken cancellation) =>
        mistake == Mistake.SeesNoTeacher ? new ShownGrade.NotKnown() : await inner.LookBeforeFirstAsync(grade, column, cancellation);

    public async Task<ShownGrade> LookAfterFirstAsync(LeasedGrade grade, string column, bool columnShows, CancellationToken cancellation) =>
        mistake == Mistake.SeesNoTeacher ? new ShownGrade.NotKnown() : await inner.LookAfterFirstAsync(grade, column, columnShows, cancellation);

    public Task<ShownGrade> RescaleAsync(LeasedGrade grade, string column, ShownGrade.Grade shown, CancellationToken cancellation) =>
        inner.RescaleAsync(grade, column, shown, cancellation);

    public async Task<FindColumnResult> FindColumnAsync(LeasedGrade grade, ColumnQuery query, CancellationToken cancellation) =>
        mistake == Mistake.FindsNoColumn ? new FindColumnResult.NotFound() : await inner.FindColumnAsync(grade, query, cancellation);

    public Task<ServiceResult<LineItem>> MakeColumnAsync(LeasedGrade grade, LineItem column, CancellationToken cancellation) =>
        inner.MakeColumnAsync(grade, column, cancellation);
}
