using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.People;
using Microsoft.AspNetCore.DataProtection;

namespace LtiRevisionTool.PracticeLms.Pages;

internal static class PageEndpoints
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddDataProtection().UseEphemeralDataProtectionProvider(); // nothing is protected: leave no keys behind
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", context => PageReply.ShowAsync<PeoplePage>(context, []));
        app.MapGet("/gradebook", context => PageReply.ShowAsync<GradebookPage>(context, []));
        app.MapGet("/faults", context => PageReply.ShowAsync<FaultsPage>(context, []));
        app.MapGet("/as/{person}", CourseAsync);
        app.MapGet("/as/{person}/gradebook", MyGradesAsync);
        app.MapGet("/as/{person}/activity/{link}", ActivityAsync);
        app.MapGet("/practice.css", () => Own("practice.css", "text/css; charset=utf-8"));
        app.MapGet("/practice.js", () => Own("practice.js", "text/javascript; charset=utf-8"));
    }

    private static Task CourseAsync(HttpContext context) => Visitor(context) is { } person
        ? PageReply.ShowAsync<CoursePage>(context, new() { [nameof(CoursePage.As)] = person.Key })
        : PageReply.NotFoundAsync(context);

    private static Task MyGradesAsync(HttpContext context) => Visitor(context) is { IsStudent: true } person
        ? PageReply.ShowAsync<GradebookPage>(context, new() { [nameof(GradebookPage.As)] = person.Key })
        : PageReply.NotFoundAsync(context);

    private static Task ActivityAsync(HttpContext context) =>
        Visitor(context) is { } person && context.RequestServices.GetRequiredService<CourseLinks>().Find((string)context.Request.RouteValues["link"]!) is { } link
            ? PageReply.ShowAsync<ActivityPage>(context, new() { [nameof(ActivityPage.As)] = person.Key, [nameof(ActivityPage.Link)] = link.Key })
            : PageReply.NotFoundAsync(context);

    private static Person? Visitor(HttpContext context) => context.RequestServices.GetRequiredService<Roll>().Find((string)context.Request.RouteValues["person"]!);

    private static IResult Own(string name, string type) =>
        Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)!, type);
}
