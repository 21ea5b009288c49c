using System.Globalization;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Course;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>The custom parameters of a launch: the tool's, the placement's, then the link's own, the last one wins.</summary>
internal sealed class CustomParameters(CourseAddresses addresses, CourseState state)
{
    private static readonly KeyValuePair<string, string>[] OfTool =
    [
        new("canvas_course_id", "$Canvas.course.id"),
        new("canvas_user_id", "$Canvas.user.id"),
        new("canvas_api_domain", "$Canvas.api.domain"),
        new("context_id_history", "$Context.id.history"),
        new("canvas_assignment_id", "$Canvas.assignment.id"),
    ];

    private static readonly KeyValuePair<string, string>[] OfAssignment =
    [
        new("assignment_due_at", "$Canvas.assignment.dueAt.iso8601"),
        new("assignment_published", "$Canvas.assignment.published"),
        new("points_possible", "$Canvas.assignment.pointsPossible"),
    ];

    public JsonObject Write(LaunchOrder order)
    {
        var custom = new JsonObject();
        foreach (var (name, value) in OfTool.Concat(order.IsAssignment ? OfAssignment : []).Concat(order.LinkIsFound ? order.Link.Custom : []))
        {
            custom[name] = Expand(value, order);
        }

        return custom;
    }

    /// <summary>A variable without a value arrives as it was typed.</summary>
    private string Expand(string value, LaunchOrder order) =>
        value.StartsWith('$') ? OfPerson(value, order) ?? OfCourse(value, order) ?? OfActivity(value, order) ?? value : value;

    private string? OfPerson(string variable, LaunchOrder order) => variable switch
    {
        "$Canvas.api.domain" => addresses.Domain,
        _ when !order.Person.Role.IsSomebody => null,
        "$Canvas.user.id" => order.Person.LocalId,
        "$com.instructure.User.observees" => string.Join(',', order.Person.Observes),
        _ => null,
    };

    private string? OfCourse(string variable, LaunchOrder order) => variable switch
    {
        _ when order.Link.Kind == LinkKind.AccountMenu => null,
        "$Canvas.course.id" => CourseFacts.CourseId,
        "$Canvas.course.workflowState" => state.Unpublished ? "claimed" : "available",
        "$Context.id.history" => "",
        _ => null,
    };

    private static string? OfActivity(string variable, LaunchOrder order) => variable switch
    {
        "$ResourceLink.id" => order.Link.Id,
        "$ResourceLink.title" => order.Link.Title,
        _ when !order.IsAssignment => null,
        "$Canvas.assignment.id" => (9930 + order.Link.Number).ToString(CultureInfo.InvariantCulture),
        "$Canvas.assignment.title" => order.Link.Title,
        "$Canvas.assignment.published" => order.Link.Published ? "true" : "false",
        "$Canvas.assignment.pointsPossible" => order.Link.Points!.Value.ToString("0.####", CultureInfo.InvariantCulture),
        "$Canvas.assignment.allowedAttempts" => order.Link.AllowedAttempts?.ToString(CultureInfo.InvariantCulture),
        "$Canvas.assignment.dueAt.iso8601" or "$ResourceLink.submission.endDateTime" => order.Link.Due,
        _ => null,
    };
}
