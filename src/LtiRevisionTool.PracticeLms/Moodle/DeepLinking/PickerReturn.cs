using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.DeepLinking;
using LtiRevisionTool.PracticeLms.Keys;
using LtiRevisionTool.PracticeLms.Moodle.Tokens;
using LtiRevisionTool.PracticeLms.Pages;

namespace LtiRevisionTool.PracticeLms.Moodle.DeepLinking;

/// <summary>
/// Takes the answer of a picker. Moodle looks at the issuer, the signature and the clock; for whom the answer is, its nonce, its
/// deployment and its message type it does not ask. What is wrong becomes a page of Moodle inside the frame.
/// </summary>
internal static class PickerReturn
{
    public const string Path = "/mod/lti/contentitem_return.php";

    public static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var query = context.Request.Query;
        var visits = services.GetRequiredService<PickerVisits>();
        if (visits.Find(query["sesskey"].ToString()) is not { } visit || query["course"] != visit.Course.Id || query["id"] != visit.Tool.DeploymentId)
        {
            await RefuseAsync(context, null, null, "Your session has most likely timed out. Please log in again.");
            return;
        }

        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var answer = ToolJwt.Parse(form["JWT"].ToString());
        if (await FaultAsync(context, visit, answer) is { } fault)
        {
            await RefuseAsync(context, visit, answer, fault);
            return;
        }

        services.GetRequiredService<AnswerLog>().Add(services.GetRequiredService<PublicAddress>().Lms, visit, answer, refusal: null);
        visits.Answer(visit, new PickerAnswer(PickerAnswer.ItemsOf(answer!.Claims), []));
        await PageReply.GoOnAsync(context, ActivityForms.Address(visit.Person, visit.Course, visit.Tool), new() { ["draft"] = visit.Id, ["link"] = visit.LinkKey });
    }

    private static async Task<string?> FaultAsync(HttpContext context, PickerVisit visit, ToolJwt? answer)
    {
        if (answer is null)
        {
            return "Wrong number of segments";
        }

        if (answer.Issuer != visit.Tool.ClientId)
        {
            return "Consumer key is incorrect.";
        }

        var services = context.RequestServices;
        return await services.GetRequiredService<ToolKeySet>().FetchAsync(visit.Tool, context.RequestAborted) is { } keys
            ? AssertionFaults.Find(answer, keys, services.GetRequiredService<TimeProvider>().GetUtcNow())
            : "The tool's key set cannot be read";
    }

    private static Task RefuseAsync(HttpContext context, PickerVisit? visit, ToolJwt? answer, string why)
    {
        var services = context.RequestServices;
        services.GetRequiredService<AnswerLog>().Add(services.GetRequiredService<PublicAddress>().Lms, visit, answer, why);
        return PageReply.ErrorAsync(context, 404, "Error", why);
    }
}
