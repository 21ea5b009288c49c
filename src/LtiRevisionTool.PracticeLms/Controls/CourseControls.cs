using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;

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

    public static Task LogOutAsync(HttpContext context, CourseState state) => ChangeAsync(context, order => state.LoggedOut = order.IsOn);

    public static Task SilenceAsync(HttpContext context, CourseState state) => ChangeAsync(context, order => state.StorageSilent = order.IsOn);

    private static async Task ChangeAsync(HttpContext context, Action<Order> change)
    {
        change(await Order.ReadAsync(context));
        context.Response.StatusCode = 204;
    }
}
