using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>The form of an activity, empty, filled in by a picker or of an activity that is there; and what saving it does.</summary>
internal static class ActivityForms
{
    public const string Pattern = "/as/{person}/course/{course}/add/{tool}";

    public static string Address(Person person, LmsCourse course, LmsTool tool) => $"/as/{person.Key}/course/{course.Id}/add/{tool.DeploymentId}";

    public static string EditAddress(Person person, CourseLink link, LmsTool tool) =>
        $"/as/{person.Key}/course/{link.CourseId}/add/{tool.DeploymentId}?link={Uri.EscapeDataString(link.Key)}";

    public static Task ShowAsync(HttpContext context)
    {
        if (Place.Of(context) is not { } place)
        {
            return PageReply.NotFoundAsync(context);
        }

        var services = context.RequestServices;
        var link = services.GetRequiredService<CourseLinks>().Find(context.Request.Query["link"].ToString());
        var id = context.Request.Query["draft"].ToString();
        var items = services.GetRequiredService<PickerVisits>().AnswerOf(id).Items;
        if (items.Count > 1)
        {
            return PageReply.ShowAsync<SeveralItems>(context, new()
            {
                [nameof(SeveralItems.As)] = place.Person.Key,
                [nameof(SeveralItems.CourseId)] = place.Course.Id,
                [nameof(SeveralItems.Heading)] = $"New {place.Tool.Name}",
                [nameof(SeveralItems.Action)] = Address(place.Person, place.Course, place.Tool),
                [nameof(SeveralItems.Back)] = CourseAddress.Of(place.Person, place.Course),
                [nameof(SeveralItems.Draft)] = id,
                [nameof(SeveralItems.Names)] = items.Select(item => ContentItem.Read(item, place.Tool).Name).ToList(),
            });
        }

        var visit = services.GetRequiredService<PickerVisits>().Find(id);
        var draft = items is [var one] ? ContentItem.Read(one, place.Tool)
            : link is not null ? ActivityDraft.Of(link, services.GetRequiredService<CourseAddresses>().Target(link))
            : new ActivityDraft(visit?.Title ?? "", visit?.Text ?? "", "", "", "100");
        return FormAsync(context, place, draft, link?.Key ?? "", null);
    }

    /// <summary>The page with the tool's picker in its frame; what was typed already goes along.</summary>
    public static Task SelectAsync(HttpContext context)
    {
        if (Place.Of(context) is not { Tool.PickerUrl: not null } place)
        {
            return PageReply.NotFoundAsync(context);
        }

        var query = context.Request.Query;
        var link = query["link"].ToString();
        var frame = $"/deep-link/{place.Person.Key}" + QueryString.Create(new Dictionary<string, string?>
        {
            ["course"] = place.Course.Id,
            ["tool"] = place.Tool.DeploymentId,
            ["title"] = query["name"],
            ["text"] = query["description"],
            ["link"] = link,
        });
        return PickerPage.ShowAsync(
            context, place.Person, place.Course, place.Tool.Name, frame, Address(place.Person, place.Course, place.Tool) + QueryString.Create("link", link), 770, 578);
    }

    public static async Task SaveAsync(HttpContext context)
    {
        if (Place.Of(context) is not { } place || !context.Request.HasFormContentType)
        {
            await PageReply.NotFoundAsync(context);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var services = context.RequestServices;
        var saving = services.GetRequiredService<ActivitySaving>();
        if (form.ContainsKey("draft"))
        {
            foreach (var item in services.GetRequiredService<PickerVisits>().AnswerOf(form["draft"].ToString()).Items)
            {
                saving.Add(ContentItem.Read(item, place.Tool), place.Course, place.Tool);
            }
        }
        else
        {
            var draft = ActivityDraft.Read(name => form[name].ToString());
            if (draft.Fault is { } fault)
            {
                await FormAsync(context, place, draft, form["link"].ToString(), fault);
                return;
            }

            if (services.GetRequiredService<CourseLinks>().Find(form["link"].ToString()) is { } link)
            {
                saving.Change(link, draft, place.Course, place.Tool);
            }
            else
            {
                saving.Add(draft, place.Course, place.Tool);
            }
        }

        context.Response.Redirect(CourseAddress.Of(place.Person, place.Course));
    }

    private static Task FormAsync(HttpContext context, Place place, ActivityDraft draft, string link, string? fault) => PageReply.ShowAsync<ActivityForm>(
        context,
        new()
        {
            [nameof(ActivityForm.As)] = place.Person.Key,
            [nameof(ActivityForm.CourseId)] = place.Course.Id,
            [nameof(ActivityForm.Heading)] = link.Length > 0 ? "Edit settings" : $"New {place.Tool.Name}",
            [nameof(ActivityForm.Action)] = Address(place.Person, place.Course, place.Tool),
            [nameof(ActivityForm.Back)] = CourseAddress.Of(place.Person, place.Course),
            [nameof(ActivityForm.HasPicker)] = place.Tool.PickerUrl is not null,
            [nameof(ActivityForm.Draft)] = draft.Write(link),
            [nameof(ActivityForm.Fault)] = fault,
        },
        fault is null ? 200 : 400);
}
