using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Controls;

/// <summary>What administrators do with the course, its people and the tool.</summary>
internal static class CourseControls
{
    public static async Task StandingAsync(HttpContext context, Roll roll)
    {
        var order = await Order.ReadAsync(context);
        if (order.Person is not { } person || !Enum.TryParse<Standing>(order.Text("standing"), ignoreCase: true, out var standing))
        {
            await PageReply.RefusedAsync(context, "a person and one of the standings enrolled, suspended, unenrolled are needed");
            return;
        }

        roll.Set(person, standing);
        context.Response.StatusCode = 204;
    }

    /// <summary>Copies a course; the answer says the id of the copy and the keys of its links.</summary>
    public static async Task CopyAsync(HttpContext context, CourseCopy copies, CourseLinks links)
    {
        if ((await Order.ReadAsync(context)).Course is not { } course)
        {
            await PageReply.RefusedAsync(context, "there is no such course");
            return;
        }

        await DescribeAsync(context, copies.Copy(course), links);
    }

    /// <summary>An empty course with a <c>title</c>.</summary>
    public static async Task AddAsync(HttpContext context, Courses courses, CourseLinks links)
    {
        if ((await Order.ReadAsync(context)).Text("title") is not { Length: > 0 } title)
        {
            await PageReply.RefusedAsync(context, "a title is needed");
            return;
        }

        await DescribeAsync(context, courses.AddNew(title), links);
    }

    private static Task DescribeAsync(HttpContext context, LmsCourse course, CourseLinks links)
    {
        var keys = links.In(course).Select(link => JsonValue.Create(link.Key));
        return JsonReply.WriteAsync(
            context, 200, "application/json", new JsonObject { ["id"] = course.Id, ["context"] = course.ContextId, ["links"] = new JsonArray([.. keys]) }, context.RequestAborted);
    }

    /// <summary>Ends the course. <c>quietly=yes</c>: its services then say only that nothing is found.</summary>
    public static Task ConcludeAsync(HttpContext context, CourseState state) => ChangeAsync(context, order =>
    {
        state.Concluded = order.IsOn;
        state.ConcludedQuietly = order.Text("quietly") == "yes";
    });

    public static Task PublishAsync(HttpContext context, CourseState state) => ChangeAsync(context, order => state.Unpublished = !order.IsOn);

    public static async Task PrivacyAsync(HttpContext context, CourseState state)
    {
        var order = await Order.ReadAsync(context);
        if (!Privacy.Levels.Contains(order.Text("level")))
        {
            await PageReply.RefusedAsync(context, "one of the levels is needed: " + string.Join(", ", Privacy.Levels));
            return;
        }

        state.Privacy = order.Text("level");
        context.Response.StatusCode = 204;
    }

    public static Task RemoveToolAsync(HttpContext context, CourseState state) => ChangeAsync(context, order => state.ToolRemoved = order.IsOn);

    public static Task SwitchKeyAsync(HttpContext context, CourseState state) => ChangeAsync(context, order => state.KeySwitchedOff = !order.IsOn);

    /// <summary>A <c>name</c>d feature of the family, on or off.</summary>
    public static Task FeatureAsync(HttpContext context, CourseState state) => ChangeAsync(context, order =>
    {
        if (order.IsOn)
        {
            state.FeaturesOff.Remove(order.Text("name"));
        }
        else
        {
            state.FeaturesOff.Add(order.Text("name"));
        }
    });

    public static Task LogOutAsync(HttpContext context, CourseState state) => ChangeAsync(context, order => state.LoggedOut = order.IsOn);

    public static Task SilenceAsync(HttpContext context, CourseState state) => ChangeAsync(context, order => state.StorageSilent = order.IsOn);

    private static async Task ChangeAsync(HttpContext context, Action<Order> change)
    {
        change(await Order.ReadAsync(context));
        context.Response.StatusCode = 204;
    }
}
