using System.Globalization;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
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
        app.MapPost("/gradebook/override", OverrideAsync);
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
        Visitor(context) is { } person && CourseLinks.Find((string)context.Request.RouteValues["link"]!) is { } link
            ? PageReply.ShowAsync<ActivityPage>(context, new() { [nameof(ActivityPage.As)] = person.Key, [nameof(ActivityPage.Link)] = link.Key })
            : PageReply.NotFoundAsync(context);

    private static async Task OverrideAsync(HttpContext context, Gradebook gradebook, TimeProvider time)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Roll.Find(form["person"].ToString()) is { IsStudent: true } person
            && int.TryParse(form["column"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && gradebook.Find(id) is { } column
            && decimal.TryParse(form["points"], NumberStyles.Float, CultureInfo.InvariantCulture, out var points))
        {
            gradebook.Override(column, person.Id, points, time.GetUtcNow());
            context.Response.Redirect("/gradebook");
            return;
        }

        await PageReply.RefusedAsync(context, "a student, a column and a number of points are needed");
    }

    private static Person? Visitor(HttpContext context) => Roll.Find((string)context.Request.RouteValues["person"]!);

    private static IResult Own(string name, string type) =>
        Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)!, type);
}
