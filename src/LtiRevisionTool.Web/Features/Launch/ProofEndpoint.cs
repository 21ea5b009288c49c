using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// What the platform's storage gave back, posted by our own page alone. The launch that waits is checked again from its first step,
/// now with the proof, and used up whatever comes of it.
/// </summary>
/// <remarks>LTI OIDC Login with LTI Client Side postMessages 0.1; here the server compares, since a browser's own word binds nothing.</remarks>
internal static class ProofEndpoint
{
    // Says nothing: the validator finds out what is wrong with the state before it looks at a token.
    private const string NoToken = "-";

    public static async Task<IResult> HandleAsync(
        HttpContext context, OwnPage own, HeldLaunches held, LaunchValidator validator, LaunchAnswers answers, LaunchRefusals refusals, DoorClock clock,
        CancellationToken cancellation)
    {
        clock.Start(context, "proof");
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return refusals.RefuseMethod(context, "POST");
        }

        var reading = await FormParameters.ReadAsync(context, FormParameters.LargestPage, cancellation);
        if (reading.Form is null)
        {
            return refusals.RefuseBody(context, reading.Status);
        }

        if (!own.Sent(context.Request))
        {
            return refusals.Refuse(context, LtiError.Of(LtiReason.BrowserUnbound), facts: null);
        }

        var state = Field("state");
        var request = new LaunchRequest
        {
            Form = [new("id_token", await held.FindAsync(state, cancellation) ?? NoToken), new("state", state)],
            Cookie = name => context.Request.Cookies[name],
            StorageProof = Field("proof"),
        };
        var result = await validator.ValidateAsync(request, cancellation);
        return await answers.AnswerAsync(context, result, token: null, state, byStorage: true, cancellation);

        string Field(string name) => reading.Form.FirstOrDefault(field => field.Key == name).Value ?? "";
    }
}
