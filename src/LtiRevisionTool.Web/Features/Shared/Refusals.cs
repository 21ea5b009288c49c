using System.Globalization;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Ends a request with a <see cref="Refusal"/>: status, header <c>Lti-Error</c>, and the page that explains it.</summary>
internal static class Refusals
{
    /// <summary>Sets the answer; the page itself is made by the status code pages.</summary>
    public static void Apply(HttpContext context, Refusal refusal)
    {
        context.Features.Set(refusal);
        context.Response.StatusCode = (int)refusal.Status;
        context.Response.Headers["Lti-Error"] = refusal.Code;
        if (refusal.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The words for an answer that no room has explained: a status alone.</summary>
    public static Refusal ForStatus(int status, string reference) => status switch
    {
        404 => Make(status, "LTI-NOT-FOUND", "There is no page here", "The address may be mistyped or old. Open the activity again from your course.", reference),
        405 => Make(status, "LTI-METHOD", "Open the activity again from your course", "This address cannot be opened in this way. Nothing you have done is lost.", reference),
        413 => Make(status, "LTI-SIZE", "Open the activity again from your course", "What was sent is larger than the tool accepts, so nothing of it was stored.", reference),
        415 => Make(status, "LTI-TYPE", "Open the activity again from your course", "What was sent is not a form, so nothing of it was stored.", reference),
        429 => Make(status, "LTI-RATE-LIMITED", "Try again in a minute", "Many requests came from your network at once. Nothing you have done is lost.", reference),
        >= 500 => Make(status, "LTI-FAULT", "Try again in a moment", "Something went wrong on our side. Answers that were marked are saved.", reference),
        _ => Make(status, "LTI-REQUEST", "Open the activity again from your course", "The request was incomplete. Nothing you have done is lost.", reference),
    };

    private static Refusal Make(int status, string code, string heading, string sentence, string reference) => new()
    {
        Status = (System.Net.HttpStatusCode)status,
        Code = code,
        Heading = heading,
        Sentence = sentence,
        Reference = reference,
    };
}
