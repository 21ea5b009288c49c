using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Canvas.Grades;

/// <summary>The results of students for whom the tool once sent a score. A mark that only a teacher gave is not among them.</summary>
internal static class ResultsEndpoint
{
    private const int Usual = 10;
    private const int Most = 100;

    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await CanvasReply.NotFoundAsync(context);
            return;
        }

        if (!await ServiceGate.MayAsync(context, Scopes.ResultReadOnly) || await ServiceGate.ColumnAsync(context) is not { } column)
        {
            return;
        }

        var results = Results(context, column);
        if (context.Request.RouteValues["result"] is string number)
        {
            var one = results.FirstOrDefault(result => ((string)result["id"]!).EndsWith("/" + number, StringComparison.Ordinal));
            await (one is null
                ? CanvasReply.NotFoundAsync(context)
                : JsonReply.WriteAsync(context, 200, "application/vnd.ims.lis.v2.result+json", one, context.RequestAborted));
            return;
        }

        var page = Paging.Take(context, results, context.RequestServices.GetRequiredService<CourseAddresses>().LineItem(column) + "/results", Usual, Most);
        await JsonReply.WriteAsync(context, 200, MediaTypes.ResultContainer, new JsonArray([.. page]), context.RequestAborted);
    }

    private static List<JsonObject> Results(HttpContext context, Column column)
    {
        var gradebook = context.RequestServices.GetRequiredService<Gradebook>();
        var addresses = context.RequestServices.GetRequiredService<CourseAddresses>();
        var isFirst = column.LinkId is null || gradebook.ColumnsOf(column.LinkId)[0].Id == column.Id;
        var user = context.Request.Query["user_id"].ToString();
        IEnumerable<Person> people = user.Length == 0
            ? context.RequestServices.GetRequiredService<Roll>().Students
            : ScoresEndpoint.Student(context, user) is { } one ? [one] : [];
        return
        [
            .. people.Select(person => (person, grade: gradebook.GradeOf(column.Id, person.Id)))
                .Where(row => row.grade?.Result is not null)
                .Select(row => Write(column, row.person, row.grade!, isFirst, addresses)),
        ];
    }

    /// <summary>The score is the one that the gradebook shows, in the tool's own scale; a further line item has only the tool's.</summary>
    private static JsonObject Write(Column column, Person person, Grade grade, bool isFirst, CourseAddresses addresses)
    {
        var result = grade.Result!;
        var maximum = result.Maximum ?? column.Maximum;
        var score = isFirst ? (column.Maximum == 0 ? grade.Shown : grade.Shown * maximum / column.Maximum) : result.Score;
        var json = new JsonObject
        {
            ["id"] = addresses.Result(column, result.Number),
            ["scoreOf"] = addresses.LineItem(column),
            ["userId"] = person.Id,
        };
        if (score is not null)
        {
            json["resultScore"] = Float(score.Value);
        }

        json["resultMaximum"] = Float(maximum);
        if (grade.Comment is not null)
        {
            json["comment"] = grade.Comment;
        }

        if (result.Extension is { } extension)
        {
            json[SubmissionExtension.Member] = JsonNode.Parse(extension);
        }

        return json;
    }

    private static JsonNode Float(decimal number) =>
        JsonNode.Parse(number.ToString("0.0####", CultureInfo.InvariantCulture))!;
}
