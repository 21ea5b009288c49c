using System.Net;
using LtiAdvantage.Login;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>
/// Something was posted to an address under <c>/lti/</c> that is none of the tool's: platforms have sent launches elsewhere than to the
/// redirect URI that was asked for. It is not read; the page names the mistake.
/// </summary>
internal static class WrongAddress
{
    public static IResult Refuse(HttpContext context, LtiToolOptions options, LaunchRefusals refusals, DoorClock clock)
    {
        clock.Start(context, "post to a wrong address");
        return refusals.Refuse(context, new Refusal
        {
            Status = HttpStatusCode.NotFound,
            Code = "LTI-WRONG-ADDRESS",
            Heading = "This tool is not set up for your course site yet",
            Sentence = "The course site sent this to an address that the tool does not have. There is one, for every kind of message.",
            Facts = [KeyValuePair.Create("Redirect URI", options.LaunchUrl)],
        });
    }
}
