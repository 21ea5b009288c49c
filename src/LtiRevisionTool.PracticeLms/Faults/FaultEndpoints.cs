using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.Pages;
using LtiRevisionTool.PracticeLms.Services;

namespace LtiRevisionTool.PracticeLms.Faults;

internal static class FaultEndpoints
{
    public static void AddFaults(this IServiceCollection services) => services.AddForgetful<FaultBox>();

    public static void MapFaults(this WebApplication app)
    {
        app.MapGet("/faults.json", (HttpContext context, FaultBox box) =>
            JsonReply.WriteAsync(context, 200, "application/json", Document(box), context.RequestAborted));
        app.MapPost("/faults", AddAsync);
        app.MapPost("/reset", Reset);
    }

    /// <summary>Takes JSON from tests and a form from the page.</summary>
    private static async Task AddAsync(HttpContext context, FaultBox box)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        var order = form is null
            ? await FaultOrder.ReadAsync(context.Request.Body, context.RequestAborted)
            : new FaultOrder(form["service"], form["kind"], form["times"], null);
        if (order.ToFault(out var refusal) is not { } fault)
        {
            await (form is null
                ? JsonReply.WriteAsync(context, 400, "application/json", new JsonObject { ["error"] = refusal }, context.RequestAborted)
                : PageReply.RefusedAsync(context, refusal));
            return;
        }

        box.Add(fault);
        if (form is null)
        {
            await JsonReply.WriteAsync(context, 200, "application/json", Document(box), context.RequestAborted);
            return;
        }

        context.Response.Redirect("/faults");
    }

    /// <summary>Back to the first day of the course. Access tokens and keys stay valid.</summary>
    private static IResult Reset(HttpContext context, IEnumerable<IForgetful> everything)
    {
        foreach (var thing in everything)
        {
            thing.Forget();
        }

        return context.Request.HasFormContentType ? Results.LocalRedirect("/faults") : Results.NoContent();
    }

    private static JsonObject Document(FaultBox box) => new()
    {
        ["waiting"] = new JsonArray([.. box.Waiting().Select(fault => new JsonObject
        {
            ["service"] = FaultNames.Of(fault.Service),
            ["kind"] = FaultNames.Of(fault.Kind),
            ["times"] = fault.Times,
            ["seconds"] = fault.Seconds,
        })]),
    };
}
