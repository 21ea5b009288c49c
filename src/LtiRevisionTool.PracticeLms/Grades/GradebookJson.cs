using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Grades;

/// <summary>Everything that reached the gradebook, for tests.</summary>
internal static class GradebookJson
{
    public static JsonObject Write(Gradebook gradebook, ScoreLog log, Roll roll, ICourseAddresses addresses)
    {
        var columns = gradebook.Columns();
        return new JsonObject
        {
            ["columns"] = new JsonArray([.. columns.Select(column => Column(column, addresses))]),
            ["people"] = new JsonArray([.. roll.Students.Select(person => Person(person, columns, gradebook))]),
            ["received"] = new JsonArray([.. log.All().Select(Received)]),
        };
    }

    private static JsonObject Column(Column column, ICourseAddresses addresses) => new()
    {
        ["id"] = column.Id,
        ["label"] = column.Label,
        ["max"] = column.Maximum,
        ["link"] = column.LinkId,
        ["resourceId"] = column.ResourceId,
        ["tag"] = column.Tag,
        ["lineItem"] = addresses.LineItem(column),
        ["course"] = column.CourseId,
    };

    private static JsonObject Person(Person person, IReadOnlyList<Column> columns, Gradebook gradebook)
    {
        var grades = new JsonArray();
        foreach (var column in columns)
        {
            if (gradebook.GradeOf(column.Id, person.Id) is { } grade)
            {
                grades.Add(new JsonObject
                {
                    ["column"] = column.Id,
                    ["score"] = grade.Shown,
                    ["max"] = column.Maximum,
                    ["timestamp"] = grade.Date is { } date ? Instant(date) : null,
                    ["comment"] = grade.Comment,
                    ["comments"] = new JsonArray([.. grade.Comments.Select(comment => (JsonNode)comment)]),
                    ["overridden"] = grade.Overridden,
                    ["attempts"] = grade.Submission?.Attempts,
                    ["submission"] = grade.Submission is { } submission ? Submission(submission) : null,
                });
            }
        }

        return new JsonObject { ["id"] = person.Id, ["key"] = person.Key, ["name"] = person.Name, ["grades"] = grades };
    }

    private static JsonObject Submission(Submission submission) => new()
    {
        ["type"] = submission.Type,
        ["data"] = submission.Data,
        ["submittedAt"] = submission.SubmittedAt is { } at ? Instant(at) : null,
        ["needsReview"] = submission.NeedsReview,
    };

    private static JsonObject Received(ReceivedScore score) => new()
    {
        ["at"] = Instant(score.At),
        ["column"] = score.Column,
        ["person"] = score.Person,
        ["contentType"] = score.ContentType,
        ["body"] = score.Body,
        ["status"] = score.Status,
        ["taken"] = score.Taken,
        ["fault"] = score.Fault,
    };

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
