using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Learn;

/// <summary>Valid things to start a test from.</summary>
internal static class A
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static Visit Visit { get; } = new()
    {
        Launch = Guid.Parse("01a20b8e-0000-7000-8000-000000000001"),
        At = Morning,
        Person = Guid.Parse("01a20b8e-0000-7000-8000-000000000002"),
        Placement = Guid.Parse("01a20b8e-0000-7000-8000-000000000003"),
        Role = VisitRole.Learner,
        IsTestUser = false,
        DisplayName = "Amara Okafor",
        CourseTitle = "History",
        PlacementTitle = "Rivers",
        LinkSettings = """{"Custom":{},"Target":""}""",
        OwnSettings = null,
        LineItemUrl = "https://lms.example/column",
        CanMakeColumn = false,
        PlatformFamily = "Moodle",
        ReturnUrl = null,
        Frame = FrameAncestors.None,
        FormToken = "token",
    };

    public static LinkSettings Link(LinkPart? part = null) => new() { Topic = SmallTopic.Topic, Part = part ?? new LinkPart.All() };

    public static Lesson Lesson(LinkPart? part = null) => Features.Learn.Lesson.Of(Visit, Link(part))!;

    public static Question Question(string id) => SmallTopic.Topic.FindQuestion(id)!;

    public static ShownQuestion Shown(string id, long seed = 7) => ShownQuestion.Of(Question(id), seed);

    public static AttemptRow Attempt(int number, int marks, AttemptState state = AttemptState.Finished) => new()
    {
        Id = Guid.CreateVersion7(Morning.AddMinutes(number)),
        PlacementId = Visit.Placement,
        PersonId = Visit.Person,
        Checkpoint = 1,
        Number = number,
        Seed = number,
        Items = AttemptItems.Write(SmallTopic.Topic.Checkpoints[0].Questions),
        ItemCount = 5,
        State = state,
        Marks = marks,
        MaxMarks = 7,
        StartedAt = Morning.AddHours(number),
        FinishedAt = state == AttemptState.Finished ? Morning.AddHours(number).AddMinutes(10) : null,
    };

    public static AnswerRow Answer(string item, string response, int marks) => new()
    {
        Id = Guid.CreateVersion7(Morning),
        AttemptId = Guid.CreateVersion7(Morning),
        ItemId = item,
        Response = response,
        Marks = marks,
        MaxMarks = Question(item).MaxMarks,
        Verdict = "",
        AnsweredAt = Morning,
    };

    public static Round Round(params AnswerRow[] answers) => new()
    {
        Checkpoint = SmallTopic.Topic.Checkpoints[0],
        Number = 1,
        Seed = 7,
        Questions = SmallTopic.Topic.Checkpoints[0].Questions,
        Answers = answers.ToDictionary(answer => answer.ItemId),
    };
}
