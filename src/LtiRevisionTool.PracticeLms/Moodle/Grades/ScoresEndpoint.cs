using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Moodle.Services;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;
using LtiRevisionTool.PracticeLms.Tokens;

namespace LtiRevisionTool.PracticeLms.Moodle.Grades;

/// <summary>Takes scores. Success has an empty body; <c>[]</c> is a refusal whatever the status says.</summary>
internal static class ScoresEndpoint
{
    public static async Task AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await ServiceReply.ErrorAsync(context, 405, "Method Not Allowed");
            return;
        }

        if (await ServiceRequest.BringsAsync(context, MediaTypes.Score, MediaTypes.ScoreContainer)
            && await ServiceRequest.MayAsync(context, Scopes.Score)
            && await ServiceRequest.IsOfTheCourseAsync(context)
            && await LineItemEndpoint.ColumnAsync(context) is { } column)
        {
            await TakeAsync(context, column, await ServiceRequest.BodyAsync(context));
        }
    }

    private static Task TakeAsync(HttpContext context, Column column, string body)
    {
        var score = ScorePost.Parse(body);
        if (score is not null && !score.UserId.All(char.IsAsciiDigit))
        {
            context.Response.StatusCode = 502;
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>\r\n", context.RequestAborted);
        }

        if (score is null || !IsGradable(context, score.UserId))
        {
            // The reason carries the posted body, and a line break in it costs Moodle its status line: the answer is then 200.
            return ServiceReply.RefuseScoreAsync(context, body.Contains('\n', StringComparison.Ordinal) ? 200 : 400, "Incorrect score received" + body);
        }

        var gradebook = context.RequestServices.GetRequiredService<Gradebook>();
        var before = gradebook.GradeOf(column.Id, score.UserId);
        if ((column.Locked || before?.Locked == true) && !(before?.Date >= score.Second))
        {
            return ServiceReply.RefuseScoreAsync(context, 500, "Internal Server Error");
        }

        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (!gradebook.Change(column.Id, score.UserId, grade => grade?.Date >= score.Second ? null : ScoreRules.Apply(column, grade, score, now)))
        {
            return ServiceReply.RefuseScoreAsync(context, 409, $"Refusing score with an earlier timestamp for item {column.Id} and user {score.UserId}");
        }

        ScoreLog.MarkTaken(context);
        context.Response.ContentType = MediaTypes.Score + "; charset=utf-8";
        return Task.CompletedTask;
    }

    /// <summary>A suspended student still has a row in the gradebook; one who has left has not.</summary>
    private static bool IsGradable(HttpContext context, string userId)
    {
        var roll = context.RequestServices.GetRequiredService<Roll>();
        return roll.Find(userId) is { IsStudent: true } person && roll.StandingOf(person) != Standing.Unenrolled;
    }
}
