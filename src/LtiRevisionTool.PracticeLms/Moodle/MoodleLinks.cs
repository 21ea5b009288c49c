using System.Globalization;
using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Moodle;

/// <summary>The activities of the course, one for each way in which a link can name what it shows.</summary>
internal static class MoodleLinks
{
    private const string LaunchPath = "/lti/launch";
    private const string CheckpointPath = "/learn/stalin-dictatorship/checkpoint-3";

    public static IReadOnlyList<CourseLink> FirstDay { get; } = [.. Links.Select(link => link with { CourseId = CourseFacts.Id, ToolId = CourseFacts.ClientId })];

    private static IEnumerable<CourseLink> Links =>
    [
        new("1", "topic", "Stalin: the whole topic", "All cards and checkpoints. The link names nothing: no custom parameters.", LaunchPath, 100) { Number = 1 },
        new("2", "checkpoint-1", "Stalin: checkpoint 1", "The questions of card 1.", LaunchPath, 8)
        {
            Number = 2,
            Custom = [new("part", "checkpoint-1"), new("due", "$ResourceLink.submission.endDateTime")],
            ResourceId = "checkpoint-1",
            Tag = "checkpoint",
        },
        new("3", "card-1", "Stalin: card 1, notes only", "Notes to read. No column in the gradebook.", LaunchPath, null)
        {
            Number = 3,
            Custom = [new("part", "card-1")],
        },
        new("4", "checkpoint-2", "Stalin: checkpoint 2", "Graded, but without a column of its own: the tool makes one.", LaunchPath, null)
        {
            Number = 4,
            Custom = [new("part", "checkpoint-2"), new("graded", "yes")],
        },
        new("5", "checkpoint-3", "Stalin: checkpoint 3", "The questions of card 3. The link says so in its path, not in custom parameters.", CheckpointPath, 8) { Number = 5 },
    ];

    /// <summary>The resource link id of an activity: its number.</summary>
    public static string IdOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}
