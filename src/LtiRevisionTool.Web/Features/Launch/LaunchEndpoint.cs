using LtiAdvantage.Launch;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Every message of a platform arrives here: verified, recorded, and answered with the way to a page.</summary>
internal static class LaunchEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpContext context, LaunchValidator validator, LaunchAnswers answers, LaunchRefusals refusals, DoorClock clock, CancellationToken cancellation)
    {
        clock.Start(context, "launch");
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return refusals.RefuseMethod(context, "POST");
        }

        var reading = await FormParameters.ReadAsync(context, FormParameters.LargestLaunch, cancellation);
        if (reading.Form is null)
        {
            return refusals.RefuseBody(context, reading.Status);
        }

        var request = new LaunchRequest { Form = reading.Form, Cookie = name => context.Request.Cookies[name] };
        var result = await validator.ValidateAsync(request, cancellation);
        return await answers.AnswerAsync(context, result, Field(reading, "id_token"), Field(reading, "state"), byStorage: false, cancellation);
    }

    private static string? Field(FormParameters.Reading reading, string name) => reading.Form!.FirstOrDefault(field => field.Key == name).Value;
}
