using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Moodle.Services;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>What the gradebook shows, for the tool to read back.</summary>
internal static class ResultsEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await ServiceReply.ErrorAsync(context, 405, "Method Not Allowed");
            return;
        }

        if (!await ServiceRequest.AcceptsAsync(context, MediaTypes.ResultContainer, anything: true)
            || !await ServiceRequest.MayAsync(context, Scopes.ResultReadOnly)
            || !await ServiceRequest.IsOfTheCourseAsync(context)
            || await LineItemEndpoint.ColumnAsync(context) is not { } column)
        {
            return;
        }

        if (context.Request.Query.ContainsKey("limit"))
        {
            // Moodle crashes here.
            context.Response.StatusCode = 404;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync("<!doctype html><title>Error</title><p>Exception - Call to a member function out() on null</p>", context.RequestAborted);
            return;
        }

        var user = context.Request.Query["user_id"].ToString();
        var people = context.RequestServices.GetRequiredService<Roll>().Students.Where(person => user.Length == 0 || person.Id == user);
        await JsonReply.WriteAsync(context, 200, MediaTypes.ResultContainer, Results(context, column, people), context.RequestAborted);
    }

    private static JsonArray Results(HttpContext context, Column column, IEnumerable<Person> people)
    {
        var gradebook = context.RequestServices.GetRequiredService<Gradebook>();
        var addresses = context.RequestServices.GetRequiredService<CourseAddresses>();
        var results = new JsonArray();
        foreach (var person in people)
        {
            var grade = gradebook.GradeOf(column.Id, person.Id);
            if (grade is not null && column.Ungradable)
            {
                results.Add(new JsonObject { ["id"] = addresses.Result(column, person.Id), ["userId"] = person.Id });
            }

            if (grade is not { Shown: { } shown })
            {
                continue;
            }

            var result = new JsonObject
            {
                ["id"] = addresses.Result(column, person.Id),
                ["userId"] = person.Id,
                ["resultScore"] = shown,
                ["resultMaximum"] = column.Maximum,
            };
            if (grade.Comment is not null)
            {
                result["comment"] = grade.Comment;
            }

            result["scoreOf"] = addresses.LineItem(column);
            result["timestamp"] = grade.Date?.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
            results.Add(result);
        }

        return results;
    }
}
