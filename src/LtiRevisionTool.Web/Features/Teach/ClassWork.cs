using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The students of one activity, by name.</summary>
internal sealed class ClassWork
{
    /// <param name="checkpoints">The checkpoints that the activity shows; none for notes alone.</param>
    /// <param name="learners">Who belongs to the class: work of anybody else is left out.</param>
    public ClassWork(
        IReadOnlyList<Checkpoint> checkpoints,
        IEnumerable<LearnerRow> learners,
        IEnumerable<AttemptProgressRow> attempts,
        IEnumerable<GradeRow> grades)
    {
        var attemptsOf = attempts.ToLookup(attempt => attempt.PersonId);
        var gradeOf = grades.ToDictionary(grade => grade.PersonId);
        Students =
        [
            .. learners
                .Select(learner => new StudentWork
                {
                    Person = learner.PersonId,
                    Name = DisplayNames.Of(learner.PersonId, learner.Name, learner.GivenName, learner.FamilyName),
                    IsNamed = new[] { learner.Name, learner.GivenName, learner.FamilyName }.Any(name => !string.IsNullOrWhiteSpace(name)),
                    LastHere = learner.LastUsedAt,
                    Checkpoints = [.. checkpoints.Select(checkpoint => new CheckpointWork(checkpoint, attemptsOf[learner.PersonId]))],
                    Grade = gradeOf.GetValueOrDefault(learner.PersonId),
                })
                .OrderBy(student => student.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(student => student.Person),
        ];
    }

    public IReadOnlyList<StudentWork> Students { get; }

    public IReadOnlyList<StudentWork> In(Standing standing) => [.. Students.Where(student => student.Standing == standing)];
}
