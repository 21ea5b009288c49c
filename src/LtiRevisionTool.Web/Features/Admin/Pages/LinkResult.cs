using LtiRevisionTool.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace LtiRevisionTool.Web.Features.Admin.Pages;

/// <summary>Answers with the link of an invitation.</summary>
internal sealed class LinkResult(LinkView view) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) =>
        new PageAnswer<LinkView>("Admin/Pages/Link", view, FrameAncestors.None).ExecuteAsync(context.HttpContext);
}
