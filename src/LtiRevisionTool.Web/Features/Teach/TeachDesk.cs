using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Reads what a teacher sees of their activity.</summary>
internal sealed class TeachDesk(TeachStore teach, GradeOutboxStore grades, TopicLibrary topics)
{
    public Activity Activity(Visit visit) => new(visit, topics.LinkOf(visit));

    public async Task<ClassWork> ClassAsync(Activity activity, CancellationToken cancellation)
    {
        var placement = activity.Visit.Placement;
        return new ClassWork(
            activity.Checkpoints,
            await teach.LearnersAsync(placement, cancellation),
            await teach.ProgressAsync(placement, cancellation),
            await grades.ListForPlacementAsync(placement, cancellation));
    }

    /// <summary>The answers of the class that lost marks.</summary>
    public Task<IReadOnlyList<GivenAnswerRow>> FaultsAsync(Activity activity, CancellationToken cancellation) =>
        teach.FaultsAsync(activity.Visit.Placement, cancellation);

    public Task<IReadOnlyList<GivenAnswerRow>> AnswersAsync(Activity activity, Guid person, CancellationToken cancellation) =>
        teach.AnswersAsync(activity.Visit.Placement, person, cancellation);

    /// <summary>What the gradebook was told of a student, oldest first.</summary>
    public async Task<IReadOnlyList<LedgerRow>> LedgerAsync(StudentWork student, CancellationToken cancellation) =>
        student.Grade is { } grade ? await grades.LedgerAsync(grade.Id, cancellation) : [];
}
