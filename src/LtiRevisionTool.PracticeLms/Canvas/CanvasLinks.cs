using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Canvas;

/// <summary>Assignments, module items and menu entries that open the tool.</summary>
internal static class CanvasLinks
{
    private const string LaunchPath = "/lti/launch";
    private const string DueVariable = "$ResourceLink.submission.endDateTime";

    public static IReadOnlyList<CourseLink> FirstDay { get; } =
    [
        Make(1, "topic", "Stalin: the whole topic", "All cards and checkpoints. The link names nothing.", 100),
        Make(2, "checkpoint-1", "Stalin: checkpoint 1", "The questions of card 1.", 8) with
        {
            Custom = [new("part", "checkpoint-1"), new("due", DueVariable)],
            ResourceId = "checkpoint-1",
            Tag = "checkpoint",
        },
        Make(3, "card-1", "Stalin: card 1, notes only", "Notes to read: an entry of a module, never graded.", null) with
        {
            Kind = LinkKind.Item,
            Custom = [new("part", "card-1")],
        },
        Make(4, "checkpoint-2", "Stalin: checkpoint 2", "Says that it is graded, but is an entry of a module: Canvas has no column for it.", null) with
        {
            Kind = LinkKind.Item,
            Custom = [new("part", "checkpoint-2"), new("graded", "yes")],
        },
        Make(5, "checkpoint-3", "Stalin: checkpoint 3", "The questions of card 3. The link says so in its path, and it is due.", 8) with
        {
            Path = "/learn/stalin-dictatorship/checkpoint-3",
            Custom = [new("due", DueVariable)],
            Due = "2031-01-16T23:59:59Z",
        },
        Make(6, "two-attempts", "Stalin: checkpoint 1, two attempts", "Canvas takes two attempts and no third.", 8) with
        {
            Custom = [new("part", "checkpoint-1")],
            AllowedAttempts = 2,
        },
        Make(7, "unpublished", "Stalin: checkpoint 2, not published", "Teachers can open it, students cannot.", 8) with
        {
            Custom = [new("part", "checkpoint-2")],
            Published = false,
        },
        Make(8, "course-menu", HistoryCourse.Title, "The menu of the course: no resource of its own.", null) with { Kind = LinkKind.CourseMenu },
        Make(9, "account-menu", HistoryCourse.SiteName, "The menu of the school: no course.", null) with { Kind = LinkKind.AccountMenu },
    ];

    /// <summary>The resource link id of a link.</summary>
    public static string IdOf(int number) => $"9b1d8f6a-3c52-4a7e-9b7f-{number:x12}";

    private static CourseLink Make(int number, string key, string title, string description, decimal? points) =>
        new(IdOf(number), key, title, description, LaunchPath, points) { Number = number, CourseId = CourseFacts.CourseId, ToolId = CourseFacts.ClientId };
}
