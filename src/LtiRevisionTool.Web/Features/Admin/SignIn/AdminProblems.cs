using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Admin.SignIn;

/// <summary>Answers with the page of a problem: its code is in the header too, its reference in the log.</summary>
internal sealed class AdminProblems(References references, ILogger<AdminLog> logger)
{
    /// <returns>The reference.</returns>
    public async Task<string> ShowAsync(HttpContext context, AdminProblem problem)
    {
        var view = new ProblemView(problem, references.New());
        AdminLog.Refused(logger, problem.Code, problem.Status, view.Reference);
        context.Response.Headers["Lti-Error"] = problem.Code;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "60";
        }

        await new PageAnswer<ProblemView>("Admin/Pages/Problem", view, FrameAncestors.None, problem.Status).ExecuteAsync(context);
        return view.Reference;
    }
}
