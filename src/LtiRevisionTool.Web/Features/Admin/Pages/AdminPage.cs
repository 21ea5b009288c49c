using LtiRevisionTool.Data;
using LtiRevisionTool.Web.Features.Admin.SignIn;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>A page for administrators. Nobody else gets as far as a handler.</summary>
internal abstract class AdminPage : PageModel
{
    /// <summary>Who does what this request asks for, for the audit.</summary>
    protected string Actor => Actors.Administrator(User.FindFirst(Administrators.ObjectClaim)!.Value);

    /// <summary>A page answers only the methods that it has a handler for.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null)
        {
            Response.Headers.Allow = string.Join(", ", context.ActionDescriptor.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct());
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
        else if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid)
        {
            context.Result = NotComplete(Request.Path);
        }
    }

    protected static ActionResult Show(AdminProblem problem) => new ProblemResult(problem);

    protected static ActionResult NotComplete(string page) => Show(AdminProblem.NotComplete(page));

    protected static ActionResult Changed(string what, string page) => Show(AdminProblem.Changed(what, page));

    protected static ActionResult NotThere(string list) => Show(AdminProblem.NotThere(list));

    /// <summary>What came of a change.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="page">The page that shows it.</param>
    /// <param name="done">The word for what was done.</param>
    /// <param name="changed">What is said where it is no longer as the form had it.</param>
    /// <param name="list">Where all of them are.</param>
    protected static ActionResult Answer(ChangeOutcome outcome, string page, string done, string changed, string list) => outcome switch
    {
        ChangeOutcome.Done => DoneAt(page, done),
        ChangeOutcome.Changed => Changed(changed, page),
        _ => NotThere(list),
    };

    /// <summary>Done: the browser goes on with the page that shows it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="done">The word for what was done.</param>
    protected static ActionResult DoneAt(string page, string done) =>
        new SeeOtherResult($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}#done");
}
