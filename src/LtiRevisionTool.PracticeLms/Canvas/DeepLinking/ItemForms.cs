using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.People;
using LtiRevisionTool.PracticeLms.Tools;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>The form of an assignment and the dialog of a module item, empty or filled in by a picker; and what saving does.</summary>
internal static class ItemForms
{
    public const string Pattern = "/as/{person}/course/{course}/add/{placement}/{tool}";

    private const int DialogSize = 800;

    public static string Address(Person person, LmsCourse course, string placement, LmsTool tool) =>
        $"/as/{person.Key}/course/{course.Id}/add/{placement}/{tool.ClientId}";

    /// <summary>An assignment begins with its form, everything else with the picker.</summary>
    public static Task ShowAsync(HttpContext context)
    {
        if (Place.Of(context) is not { } place)
        {
            return PageReply.NotFoundAsync(context);
        }

        var visits = context.RequestServices.GetRequiredService<PickerVisits>();
        var answer = visits.AnswerOf(context.Request.Query["draft"].ToString());
        var saving = context.RequestServices.GetRequiredService<ItemSaving>();
        var isAssignment = place.Placement.Name == Placement.Assignment;
        if (answer.Items is [var item, ..])
        {
            var draft = ItemDraft.Read(item, place.Tool, saving.KeepsLineItem(place.Placement.Name)).Draft!;
            return FormAsync(context, place, isAssignment && draft.Points.Length == 0 ? draft with { Points = ItemDraft.Empty.Points } : draft, string.Join(' ', answer.Notes), 200);
        }

        return isAssignment ? FormAsync(context, place, ItemDraft.Empty, string.Join(' ', answer.Notes), 200) : SelectAsync(context);
    }

    /// <summary>The page with the tool's picker in its frame.</summary>
    public static Task SelectAsync(HttpContext context)
    {
        if (Place.Of(context) is not { } place)
        {
            return PageReply.NotFoundAsync(context);
        }

        var frame = $"/deep-link/{place.Person.Key}" + QueryString.Create(new Dictionary<string, string?>
        {
            ["course"] = place.Course.Id,
            ["tool"] = place.Tool.ClientId,
            ["placement"] = place.Placement.Name,
        });
        var back = place.Placement.Name == Placement.Assignment
            ? Address(place.Person, place.Course, place.Placement.Name, place.Tool)
            : CourseAddress.Of(place.Person, place.Course);
        return PickerPage.ShowAsync(context, place.Person, place.Course, place.Tool.Name, frame, back, DialogSize, DialogSize);
    }

    public static async Task SaveAsync(HttpContext context)
    {
        if (Place.Of(context) is not { } place || !context.Request.HasFormContentType)
        {
            await PageReply.NotFoundAsync(context);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var draft = ItemDraft.Read(name => form[name].ToString());
        if (draft.Fault is { } fault)
        {
            await FormAsync(context, place, draft, fault, 400);
            return;
        }

        var isAssignment = place.Placement.Name == Placement.Assignment;
        context.RequestServices.GetRequiredService<ItemSaving>().Add(draft.Make(place.Course, place.Tool) with
        {
            Module = isAssignment ? "" : "Module 1",
            Published = isAssignment && form["publish"] == "yes",
        });
        context.Response.Redirect(CourseAddress.Of(place.Person, place.Course));
    }

    private static Task FormAsync(HttpContext context, Place place, ItemDraft draft, string note, int status) => PageReply.ShowAsync<ItemForm>(
        context,
        new()
        {
            [nameof(ItemForm.As)] = place.Person.Key,
            [nameof(ItemForm.CourseId)] = place.Course.Id,
            [nameof(ItemForm.Action)] = Address(place.Person, place.Course, place.Placement.Name, place.Tool),
            [nameof(ItemForm.Back)] = CourseAddress.Of(place.Person, place.Course),
            [nameof(ItemForm.IsAssignment)] = place.Placement.Name == Placement.Assignment,
            [nameof(ItemForm.Draft)] = draft.Write(),
            [nameof(ItemForm.Note)] = note,
        },
        status);
}
