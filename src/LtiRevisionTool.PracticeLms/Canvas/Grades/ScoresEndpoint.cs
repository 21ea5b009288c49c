using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>Takes scores, and answers where the result is.</summary>
internal static class ScoresEndpoint
{
    private const int ResultsPerColumn = 100_000;

    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await CanvasReply.NotFoundAsync(context);
            return;
        }

        if (!await ServiceGate.MayAsync(context, Scopes.Score) || await ServiceGate.ColumnAsync(context) is not { } column)
        {
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        if (ScorePost.Parse(await reader.ReadToEndAsync(context.RequestAborted)) is not { } score)
        {
            await CanvasReply.GenericAsync(context, 400, "the body is no JSON object");
            return;
        }

        await (Student(context, score.UserId) is { } student
            ? TakeAsync(context, column, student, score)
            : CanvasReply.RefuseAsync(context, 422, "User not found in course or is not a student"));
    }

    /// <summary>By the id of messages or by Canvas's own number.</summary>
    public static Person? Student(HttpContext context, string? userId)
    {
        var roll = context.RequestServices.GetRequiredService<Roll>();
        return context.RequestServices.GetRequiredService<CourseState>().Unpublished
            ? null
            : roll.Students.FirstOrDefault(person => (person.Id == userId || person.LocalId == userId) && roll.StandingOf(person) == Standing.Enrolled);
    }

    private static Task TakeAsync(HttpContext context, Column column, Person student, ScorePost score)
    {
        var services = context.RequestServices;
        var gradebook = services.GetRequiredService<Gradebook>();
        var link = column.LinkId is { } id ? services.GetRequiredService<CourseLinks>().Find(id) : null;
        var isFirst = column.LinkId is null || gradebook.ColumnsOf(column.LinkId)[0].Id == column.Id;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var number = (column.Id * ResultsPerColumn) + int.Parse(student.LocalId, CultureInfo.InvariantCulture);
        ScoreRefusal? refusal = null;
        Grade? after = null;
        gradebook.Change(column.Id, student.Id, before =>
        {
            refusal = ScoreChecks.Find(score, column, link, before, now);
            return after = refusal is null ? ScoreRules.Apply(score, column, link, isFirst, number, before, now) : null;
        });
        if (refusal is not null)
        {
            return refusal.IsGeneric
                ? CanvasReply.GenericAsync(context, refusal.Status, refusal.Message)
                : CanvasReply.RefuseAsync(context, refusal.Status, refusal.Message);
        }

        ScoreLog.MarkTaken(context);
        var answer = new JsonObject
        {
            ["resultUrl"] = services.GetRequiredService<CourseAddresses>().Result(column, after!.Result!.Number),
            [SubmissionExtension.Member] = new JsonObject { ["content_items"] = score.Extension.ContentItems.DeepClone() },
        };
        return JsonReply.WriteAsync(context, 200, MediaTypes.Score, answer, context.RequestAborted);
    }
}
