using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.Pages;

namespace LtiRevisionTool.PracticeLms.Controls;

/// <summary>What a teacher does in the gradebook.</summary>
internal static class GradeControls
{
    private const string NoColumn = "there is no such column";

    public static async Task OverrideAsync(HttpContext context, Gradebook gradebook, IGradingHabits habits, TimeProvider time)
    {
        var order = await Order.ReadAsync(context);
        if (order.Person is { IsStudent: true } person && order.Column is { } column && order.Points is { } points)
        {
            gradebook.Change(column.Id, person.Id, before => habits.Override(column, before, points, time.GetUtcNow()));
            context.Response.Redirect("/gradebook");
            return;
        }

        await PageReply.RefusedAsync(context, "a student, a column and a number of points are needed");
    }

    /// <summary>Locks a column, or the grade of one person in it.</summary>
    public static Task LockAsync(HttpContext context, Gradebook gradebook) => ChangeAsync(context, (order, column) =>
    {
        if (order.Person is { } person)
        {
            gradebook.Change(column.Id, person.Id, before => (before ?? new Grade(null, null, null)) with { Locked = order.IsOn });
        }
        else
        {
            gradebook.Replace(column with { Locked = order.IsOn });
        }
    });

    public static Task HideAsync(HttpContext context, Gradebook gradebook) =>
        ChangeAsync(context, (order, column) => gradebook.Replace(column with { Hidden = order.IsOn }));

    /// <summary>Gives the column a maximum that the LMS cannot use: it takes scores and shows nothing.</summary>
    public static Task BreakAsync(HttpContext context, Gradebook gradebook) =>
        ChangeAsync(context, (order, column) => gradebook.Replace(column with { Ungradable = order.IsOn }));

    public static Task DeleteAsync(HttpContext context, Gradebook gradebook) => ChangeAsync(context, (_, column) => gradebook.Remove(column.Id));

    /// <summary>A second column for the same activity.</summary>
    public static async Task AddAsync(HttpContext context, Gradebook gradebook)
    {
        var order = await Order.ReadAsync(context);
        if (order.Link is not { } link)
        {
            await PageReply.RefusedAsync(context, "there is no such link");
            return;
        }

        gradebook.Add(new Column { Id = 0, Label = link.Title + " (second)", Maximum = order.Points ?? 10, LinkId = link.Id, CourseId = link.CourseId, ToolId = link.ToolId });
        context.Response.StatusCode = 204;
    }

    private static async Task ChangeAsync(HttpContext context, Action<Order, Column> change)
    {
        var order = await Order.ReadAsync(context);
        if (order.Column is not { } column)
        {
            await PageReply.RefusedAsync(context, NoColumn);
            return;
        }

        change(order, column);
        context.Response.StatusCode = 204;
    }
}
