using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
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
        app.MapGet("/gradebook", GradebookAsync);
        app.MapGet("/course/{course}/gradebook", GradebookAsync);
        app.MapGet("/faults", context => PageReply.ShowAsync<FaultsPage>(context, []));
        app.MapGet("/as/{person}", CourseAsync);
        app.MapGet("/as/{person}/gradebook", MyGradesAsync);
        app.MapGet("/as/{person}/activity/{link}", ActivityAsync);
        app.MapGet("/as/{person}/course/{course}", CourseAsync);
        app.MapGet("/as/{person}/activity/{link}/grade/{student}", GradeAsync);
        app.MapGet("/as/{person}/course/{course}/gradebook", GradesAsync);
        app.MapGet("/as/{person}/course/{course}/add", AddAsync);
        app.MapPost("/as/{person}/course/{course}/copy", CopyAsync);
        app.MapGet("/practice.css", () => Own("practice.css", "text/css; charset=utf-8"));
        app.MapGet("/practice.js", () => Own("practice.js", "text/javascript; charset=utf-8"));
    }

    private static Task GradebookAsync(HttpContext context) => Course(context) is { } course
        ? PageReply.ShowAsync<GradebookPage>(context, new() { [nameof(GradebookPage.CourseId)] = course.Id })
        : PageReply.NotFoundAsync(context);

    private static Task CourseAsync(HttpContext context) => Visitor(context) is { } person && Course(context) is { } course
        ? PageReply.ShowAsync<CoursePage>(context, new()
        {
            [nameof(CoursePage.As)] = person.Key,
            [nameof(CoursePage.CourseId)] = course.Id,
            [nameof(CoursePage.Note)] = string.Join(' ', context.RequestServices.GetRequiredService<PickerVisits>().AnswerOf(context.Request.Query["draft"].ToString()).Notes),
        })
        : PageReply.NotFoundAsync(context);

    private static Task MyGradesAsync(HttpContext context) => Visitor(context) is { IsStudent: true } person && Course(context) is { } course
        ? PageReply.ShowAsync<GradebookPage>(context, new() { [nameof(GradebookPage.As)] = person.Key, [nameof(GradebookPage.CourseId)] = course.Id })
        : PageReply.NotFoundAsync(context);

    /// <summary>Those who teach a course see its class, with the work behind each grade.</summary>
    private static Task GradesAsync(HttpContext context) => Visitor(context) is { Role.Manages: true } person && Course(context) is { } course
        ? PageReply.ShowAsync<GradebookPage>(context, new() { [nameof(GradebookPage.As)] = person.Key, [nameof(GradebookPage.CourseId)] = course.Id })
        : MyGradesAsync(context);

    private static Task GradeAsync(HttpContext context)
    {
        var values = context.Request.RouteValues;
        var services = context.RequestServices;
        return Visitor(context) is { Role.Manages: true } person
            && services.GetRequiredService<CourseLinks>().Find((string)values["link"]!) is { } link
            && services.GetRequiredService<Roll>().Find((string)values["student"]!) is { } student
            && services.GetRequiredService<IGradeReview>().Of(person, link, student) is not null
                ? PageReply.ShowAsync<ActivityPage>(context, new()
                {
                    [nameof(ActivityPage.As)] = person.Key,
                    [nameof(ActivityPage.Link)] = link.Key,
                    [nameof(ActivityPage.Student)] = student.Key,
                })
                : PageReply.NotFoundAsync(context);
    }

    private static Task ActivityAsync(HttpContext context) =>
        Visitor(context) is { } person && context.RequestServices.GetRequiredService<CourseLinks>().Find((string)context.Request.RouteValues["link"]!) is { } link
            ? PageReply.ShowAsync<ActivityPage>(context, new() { [nameof(ActivityPage.As)] = person.Key, [nameof(ActivityPage.Link)] = link.Key })
            : PageReply.NotFoundAsync(context);

    private static Task AddAsync(HttpContext context) => Visitor(context) is { Role.Manages: true } person && Course(context) is { } course
        ? PageReply.ShowAsync<AddPage>(context, new() { [nameof(AddPage.As)] = person.Key, [nameof(AddPage.CourseId)] = course.Id })
        : PageReply.NotFoundAsync(context);

    private static Task CopyAsync(HttpContext context, CourseCopy copies)
    {
        if (Visitor(context) is not { Role.Manages: true } person || Course(context) is not { } course)
        {
            return PageReply.NotFoundAsync(context);
        }

        context.Response.Redirect(CourseAddress.Of(person, copies.Copy(course)));
        return Task.CompletedTask;
    }

    private static Person? Visitor(HttpContext context) => context.RequestServices.GetRequiredService<Roll>().Find((string)context.Request.RouteValues["person"]!);

    /// <summary>The course of the address; the first one where it names none.</summary>
    private static LmsCourse? Course(HttpContext context)
    {
        var courses = context.RequestServices.GetRequiredService<Courses>();
        return context.Request.RouteValues["course"] is string id ? courses.Find(id) : courses.First;
    }

    private static IResult Own(string name, string type) =>
        Results.Stream(typeof(PageEndpoints).Assembly.GetManifestResourceStream(name)!, type);
}
