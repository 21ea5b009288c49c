using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Teach;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

/// <summary>Students and what is stored of them, valid to start a test from.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static Checkpoint Checkpoint { get; } = SmallTopic.Topic.Checkpoints[0];

    /// <summary>A second checkpoint: the same questions will do.</summary>
    public static Checkpoint Other { get; } = Checkpoint with { Number = 2 };

    public static LearnerRow Learner(string name) => new()
    {
        PersonId = Guid.CreateVersion7(Morning),
        Subject = name,
        Name = name,
        LastUsedAt = Morning,
    };

    public static AttemptProgressRow Finished(LearnerRow who, int number, int marks, int checkpoint = 1, int max = 7) => new()
    {
        AttemptId = Guid.CreateVersion7(Morning),
        PersonId = who.PersonId,
        Checkpoint = checkpoint,
        Number = number,
        State = AttemptState.Finished,
        MarksSoFar = marks,
        MaxMarks = max,
        Answered = 5,
        ItemCount = 5,
        StartedAt = Morning.AddHours(number),
        FinishedAt = Morning.AddHours(number).AddMinutes(4),
    };

    public static AttemptProgressRow Open(LearnerRow who, int answered, int number = 1, int checkpoint = 1) =>
        Finished(who, number, 0, checkpoint) with { State = AttemptState.Open, Answered = answered, FinishedAt = null };

    public static GivenAnswerRow Answer(LearnerRow who, int number, string item, string response, int marks = 0, int max = 1) => new()
    {
        PersonId = who.PersonId,
        Checkpoint = 1,
        Number = number,
        ItemId = item,
        Response = response,
        Marks = marks,
        MaxMarks = max,
    };

    /// <summary>An answer that shows the idea M01.</summary>
    public static GivenAnswerRow WrongIdea(LearnerRow who, int number) => Answer(who, number, "Q1.4", """{"chosen":["b"]}""");

    public static GradeRow Grade(LearnerRow who, OutboxState state, string? cause = null) => new()
    {
        Id = Guid.CreateVersion7(Morning),
        PlatformId = Guid.CreateVersion7(Morning),
        PlacementId = A.Visit.Placement,
        PersonId = who.PersonId,
        Version = 1,
        ScoreGivenThousandths = 5000,
        ScoreMax = 7,
        State = state,
        Tries = cause is null ? 0 : 1,
        FirstFailedAt = cause is null ? null : Morning,
        NextTryAt = Morning.AddHours(2),
        SentAt = state == OutboxState.Sent ? Morning : null,
        Cause = cause,
        Receipt = $"4KQ7R-{who.Subject.ToUpperInvariant()}",
        CreatedAt = Morning,
        UpdatedAt = Morning,
    };

    public static ClassWork Class(IEnumerable<LearnerRow> learners, IEnumerable<AttemptProgressRow>? attempts = null, IEnumerable<GradeRow>? grades = null) =>
        new([Checkpoint], learners, attempts ?? [], grades ?? []);

    /// <summary>One student of an activity with one checkpoint.</summary>
    public static StudentWork Student(LearnerRow who, params AttemptProgressRow[] attempts) => Class([who], attempts).Students.Single();

    /// <summary>One student of an activity with two checkpoints.</summary>
    public static StudentWork StudentOfTwo(LearnerRow who, params AttemptProgressRow[] attempts) =>
        new ClassWork([Checkpoint, Other], [who], attempts, []).Students.Single();

    public static Activity Activity(LinkPart? part = null) => new(A.Visit, A.Link(part));
}
