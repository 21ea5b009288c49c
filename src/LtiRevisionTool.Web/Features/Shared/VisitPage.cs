namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>A page of a launch. The visit filter has resolved the session, or ended the request, before a handler runs.</summary>
internal abstract class VisitPage : GuardedPage
{
    public Visit Visit => HttpContext.Features.Get<Visit>()
        ?? throw new InvalidOperationException("A page of a launch lies outside the folders that the visit filter guards.");
}
