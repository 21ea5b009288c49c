using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LtiRevisionTool.Web.Features.Learn;

/// <summary>A page inside a lesson. A link to nothing, or one that is not open yet, ends on the contents page, which explains it.</summary>
internal abstract class LearnPage(TopicLibrary topics) : VisitPage
{
    public Lesson Lesson { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        if (context.Result is not null)
        {
            return;
        }

        if (Lesson.Of(Visit, topics.LinkOf(Visit)) is { IsTooEarly: false } lesson)
        {
            Lesson = lesson;
            return;
        }

        context.Result = new SeeOtherResult(Visit.Learn());
    }

    /// <summary>Goes where the visit begins: the address names something that its link does not show.</summary>
    protected IActionResult Home() => new SeeOtherResult(Lesson.Home);

    protected static IActionResult Go(string address) => new SeeOtherResult(address);
}
