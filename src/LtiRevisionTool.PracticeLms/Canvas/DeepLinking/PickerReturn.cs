using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Canvas.Services;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>Takes the answer of a picker. What is wrong with it is JSON in the frame of whoever chose.</summary>
internal static class PickerReturn
{
    private const string Claim = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    public static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var answer = ToolJwt.Parse(form["JWT"].ToString());
        var data = context.Request.Query["data"].ToString();
        var fault = await services.GetRequiredService<AnswerChecks>().FindAsync(answer, (string)context.Request.RouteValues["course"]!, data, context.RequestAborted);
        var visit = services.GetRequiredService<ReturnUrls>().Read(data) is { } id ? services.GetRequiredService<PickerVisits>().Find(id) : null;
        services.GetRequiredService<AnswerLog>().Add(CourseFacts.Issuer(services.GetRequiredService<PublicAddress>()), visit, answer, fault?.Errors[0].Message);
        if (fault is not null)
        {
            await JsonReply.WriteAsync(context, 400, "application/json", fault.Write(), context.RequestAborted);
            return;
        }

        await TakeAsync(context, visit!, answer!);
    }

    private static async Task TakeAsync(HttpContext context, PickerVisit visit, ToolJwt answer)
    {
        var services = context.RequestServices;
        var saving = services.GetRequiredService<ItemSaving>();
        var items = PickerAnswer.ItemsOf(answer.Claims);
        List<string> notes = [.. ((string[])["msg", "errormsg"]).Select(name => answer.Claims[Claim + name]?.ToString() ?? "").Where(text => text.Length > 0)];
        if (items.Count > 0 && saving.GoesBack(visit, items))
        {
            var (draft, refusal) = ItemDraft.Read(items[0], visit.Tool, saving.KeepsLineItem(visit.Placement));
            services.GetRequiredService<PickerVisits>().Answer(visit, new PickerAnswer(draft is null ? [] : [items[0]], refusal is null ? notes : [.. notes, refusal]));
            await PageReply.GoOnAsync(context, ItemForms.Address(visit.Person, visit.Course, visit.Placement, visit.Tool), new() { ["draft"] = visit.Id });
            return;
        }

        if (items.Count > 0 && !visit.Person.Role.Manages)
        {
            await CanvasReply.GenericAsync(context, 401, "user not authorized to perform that action");
            return;
        }

        notes.AddRange(saving.MakeAll(visit, items));
        services.GetRequiredService<PickerVisits>().Answer(visit, new PickerAnswer([], notes));
        await PageReply.GoOnAsync(context, CourseAddress.Of(visit.Person, visit.Course), new() { ["draft"] = visit.Id });
    }
}
