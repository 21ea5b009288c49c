using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>Reads what a teacher sees of their activity.</summary>
internal sealed class TeachDesk(TeachStore teach, AttemptStore attempts, AnswerStore answers, GradeOutboxStore grades, RosterDesk rosters, TopicLibrary topics)
{
    public Activity Activity(Visit visit) => new(visit, topics.LinkOf(visit));

    public async Task<ClassWork> ClassAsync(Activity activity, CancellationToken cancellation) =>
        await ClassAsync(activity, await rosters.FindAsync(activity.Visit, cancellation), cancellation);

    /// <param name="activity">The activity.</param>
    /// <param name="roster">The list of the course, as <see cref="RosterDesk.FindAsync"/> has it.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<ClassWork> ClassAsync(Activity activity, CourseRoster? roster, CancellationToken cancellation)
    {
        var placement = activity.Visit.Placement;
        return new ClassWork(
            activity.Checkpoints,
            await teach.LearnersAsync(placement, cancellation),
            await teach.ProgressAsync(placement, cancellation),
            await grades.ListForPlacementAsync(placement, cancellation),
            roster);
    }

    /// <summary>The answers of the class that lost marks.</summary>
    public Task<IReadOnlyList<GivenAnswerRow>> FaultsAsync(Activity activity, CancellationToken cancellation) =>
        teach.FaultsAsync(activity.Visit.Placement, cancellation);

    public Task<IReadOnlyList<GivenAnswerRow>> AnswersAsync(Activity activity, Guid person, CancellationToken cancellation) =>
        teach.AnswersAsync(activity.Visit.Placement, person, cancellation);

    /// <summary>A finished attempt of a student, question by question: the one asked for, else the latest. Null when none is finished.</summary>
    public async Task<AttemptView?> AttemptAsync(Activity activity, StudentWork student, Guid? wanted, CancellationToken cancellation)
    {
        var finished = student.Checkpoints.SelectMany(work => work.Finished).OrderBy(attempt => attempt.FinishedAt).ThenBy(attempt => attempt.Number).ToList();
        var chosen = finished.Find(attempt => attempt.AttemptId == wanted) ?? finished.LastOrDefault();
        return chosen is not null && activity.Topic is { } topic && await attempts.FindAsync(chosen.AttemptId, student.Person, cancellation) is { } attempt
            ? new AttemptView(activity, topic, attempt, await answers.ListAsync(attempt.Id, cancellation))
            : null;
    }

    /// <summary>What the gradebook was told of a student, oldest first.</summary>
    public async Task<IReadOnlyList<LedgerRow>> LedgerAsync(StudentWork student, CancellationToken cancellation) =>
        student.Grade is { } grade ? await grades.LedgerAsync(grade.Id, cancellation) : [];
}
