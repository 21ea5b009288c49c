using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Teach;

/// <summary>The students of one activity, by name.</summary>
internal sealed class ClassWork
{
    private readonly IReadOnlyList<Checkpoint> checkpoints;
    private readonly ILookup<Guid, AttemptProgressRow> attemptsOf;
    private readonly Dictionary<Guid, GradeRow> gradeOf;
    private readonly ClassRoll roll;

    /// <param name="checkpoints">The checkpoints that the activity shows; none for notes alone.</param>
    /// <param name="learners">Who came as a student: work of anybody else is left out.</param>
    /// <param name="attempts">All attempts at the activity.</param>
    /// <param name="grades">All its grades.</param>
    /// <param name="roster">The list of the course; null where there is none.</param>
    public ClassWork(
        IReadOnlyList<Checkpoint> checkpoints,
        IEnumerable<LearnerRow> learners,
        IEnumerable<AttemptProgressRow> attempts,
        IEnumerable<GradeRow> grades,
        CourseRoster? roster = null)
    {
        this.checkpoints = checkpoints;
        attemptsOf = attempts.ToLookup(attempt => attempt.PersonId);
        gradeOf = grades.ToDictionary(grade => grade.PersonId);
        roll = new ClassRoll([.. learners], roster, person => gradeOf.ContainsKey(person) || attemptsOf[person].Any(attempt => attempt.Answered > 0));
        Students = InOrder(roll.Students);
        Left = InOrder(roll.Left);
    }

    /// <summary>Those who have come to the tool.</summary>
    public IReadOnlyList<StudentWork> Students { get; }

    /// <summary>Those with work here who are no longer in the course. They count nowhere.</summary>
    public IReadOnlyList<StudentWork> Left { get; }

    /// <summary>All who have a page of their own.</summary>
    public IEnumerable<StudentWork> All => Students.Concat(Left);

    /// <summary>Names of students of the course who have never come to the tool. They have not started.</summary>
    public IReadOnlyList<string> Unseen => roll.Unseen;

    /// <summary>How many more have never come, of whom no name is known.</summary>
    public int Nameless => roll.Nameless;

    /// <summary>Does the platform tell who is in the course?</summary>
    public bool IsListed => roll.IsListed;

    /// <summary>How many students there are, seen or not.</summary>
    public int Count => Students.Count + Unseen.Count + Nameless;

    public IReadOnlyList<StudentWork> In(Standing standing) => [.. Students.Where(student => student.Standing == standing)];

    /// <summary>How many stand there, seen or not.</summary>
    public int CountIn(Standing standing) =>
        Students.Count(student => student.Standing == standing) + (standing == Standing.NotStarted ? Unseen.Count + Nameless : 0);

    private IReadOnlyList<StudentWork> InOrder(IEnumerable<LearnerRow> learners) =>
    [
        .. learners
            .Select(learner => new StudentWork
            {
                Person = learner.PersonId,
                Name = DisplayNames.Of(learner.PersonId, learner.Name, learner.GivenName, learner.FamilyName),
                IsNamed = new[] { learner.Name, learner.GivenName, learner.FamilyName }.Any(name => !string.IsNullOrWhiteSpace(name)),
                LastHere = learner.LastUsedAt,
                HasOpened = !roll.NotOpened.Contains(learner.PersonId),
                Checkpoints = [.. checkpoints.Select(checkpoint => new CheckpointWork(checkpoint, attemptsOf[learner.PersonId]))],
                Grade = gradeOf.GetValueOrDefault(learner.PersonId),
            })
            .OrderBy(student => student.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(student => student.Person),
    ];
}
