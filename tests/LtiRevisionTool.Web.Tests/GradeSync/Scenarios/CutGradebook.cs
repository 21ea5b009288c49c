using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.GradeSync;

namespace LtiRevisionTool.Web.Tests.GradeSync.Scenarios;

/// <summary>
/// The power goes at the n-th step, before a request or after it: whoever waits for it from then on waits for ever and writes
/// nothing more, like a worker that was killed. Or the step meets a fault of the tool.
/// </summary>
internal sealed class CutGradebook(IGradebook inner, int step, bool throws) : IGradebook
{
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int steps;

    /// <summary>Ends when the power is gone.</summary>
    public Task Cut => cut.Task;

    public Task<DeliveryOutcome> SendAsync(LeasedGrade grade, OutgoingScore score, CancellationToken cancellation) =>
        StepAsync(() => inner.SendAsync(grade, score, cancellation));

    public Task<ShownGrade> ReadAsync(LeasedGrade grade, string column, CancellationToken cancellation) =>
        StepAsync(() => inner.ReadAsync(grade, column, cancellation));

    public Task<ShownGrade> LookBeforeFirstAsync(LeasedGrade grade, string column, CancellationToken cancellation) =>
        StepAsync(() => inner.LookBeforeFirstAsync(grade, column, cancellation));

    public Task<ShownGrade> LookAfterFirstAsync(LeasedGrade grade, string column, bool columnShows, CancellationToken cancellation) =>
        StepAsync(() => inner.LookAfterFirstAsync(grade, column, columnShows, cancellation));

    public Task<ShownGrade> RescaleAsync(LeasedGrade grade, string column, ShownGrade.Grade shown, CancellationToken cancellation) =>
        StepAsync(() => inner.RescaleAsync(grade, column, shown, cancellation));

    public Task<FindColumnResult> FindColumnAsync(LeasedGrade grade, ColumnQuery query, CancellationToken cancellation) =>
        StepAsync(() => inner.FindColumnAsync(grade, query, cancellation));

    public Task<ServiceResult<LineItem>> MakeColumnAsync(LeasedGrade grade, LineItem column, CancellationToken cancellation) =>
        StepAsync(() => inner.MakeColumnAsync(grade, column, cancellation));

    private async Task<T> StepAsync<T>(Func<Task<T>> request)
    {
        await MeetAsync();
        var answer = await request();
        await MeetAsync();
        return answer;
    }

    private async Task MeetAsync()
    {
        var number = Interlocked.Increment(ref steps);
        if (throws)
        {
            if (number == step)
            {
                throw new InvalidOperationException("A fault.");
            }

            return;
        }

        if (number >= step)
        {
            cut.TrySetResult();
            await new TaskCompletionSource().Task;
        }
    }
}
