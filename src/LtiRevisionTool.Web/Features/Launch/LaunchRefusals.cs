using System.Net;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Puts a refusal of the protocol into words, and into the log under the same code and reference.</summary>
internal sealed class LaunchRefusals(References references, ILogger<LaunchLog> logger)
{
    private static readonly Dictionary<string, string> FactNames = new()
    {
        ["issuer"] = "Issuer",
        ["clientId"] = "Client id",
        ["deploymentId"] = "Deployment id",
    };

    public IResult Refuse(HttpContext context, LtiError error, string step, TokenFacts? facts, Guid? platform = null, string? returnUrl = null)
    {
        var refusal = Explain(error) with { Reference = references.New(), ReturnUrl = returnUrl };
        Refusals.Apply(context, refusal);
        Log(refusal, error, step, facts, platform);
        return Results.StatusCode((int)refusal.Status);
    }

    /// <summary>Refuses a wrong verb, or a body that cannot be read.</summary>
    public IResult RefuseBody(HttpContext context, int status, string step) => Refuse(
        context,
        LtiError.Of(status switch
        {
            StatusCodes.Status405MethodNotAllowed => LtiReason.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => LtiReason.TooLarge,
            _ => LtiReason.ContentTypeUnsupported,
        }),
        step,
        facts: null);

    private static Refusal Explain(LtiError error)
    {
        var (heading, sentence) = Words(error.Message);
        return new Refusal
        {
            Status = (HttpStatusCode)error.Status,
            Code = error.Code,
            Heading = heading,
            Sentence = sentence,
            RetryAfter = error.RetryAfter,
            Facts = error.Message == LtiUserMessage.Setup
                ? [.. FactNames.Where(name => error.Facts.ContainsKey(name.Key)).Select(name => KeyValuePair.Create(name.Value, error.Facts[name.Key]))]
                : [],
        };
    }

    private static (string Heading, string Sentence) Words(LtiUserMessage message) => message switch
    {
        LtiUserMessage.Incomplete => ("Open the activity again from your course",
            "What the course site sent was incomplete, so the activity could not be opened. Nothing you have done is lost."),
        LtiUserMessage.Verify => ("Open the activity again from your course",
            "It could not be checked that this really comes from your course site. Nothing you have done is lost."),
        LtiUserMessage.Expired => ("Open the activity again from your course",
            "This link has been used already or took too long. Each one works once, so that nobody else can open the activity as you. Nothing you have done is lost."),
        LtiUserMessage.Setup => ("This tool is not set up for your course site yet",
            "The course site is not among those accepted here."),
        LtiUserMessage.Busy => ("Try again in a moment",
            "Your course site did not answer in time. Open the activity again from your course; nothing you have done is lost."),
        LtiUserMessage.Kind => ("This kind of activity is not supported here",
            "The course site asked for something that this tool does not offer. Go back to your course."),
        LtiUserMessage.Cookie => ("Let this page open in a window of its own",
            "The browser blocked what is needed to open the activity inside the course page. Open the activity in a new window or tab from your course."),
        LtiUserMessage.Role => ("Your role in this course cannot do this", "Go back to your course, or ask your teacher."),
        _ => throw new ArgumentOutOfRangeException(nameof(message), message, "A message without words."),
    };

    private void Log(Refusal refusal, LtiError error, string step, TokenFacts? facts, Guid? platform)
    {
        if (error.Status >= 500)
        {
            LaunchLog.PlatformDown(logger, step, refusal.Code, refusal.Reference, platform);
        }
        else if (error.Expected)
        {
            LaunchLog.RefusedExpected(logger, step, refusal.Code, refusal.Reference, platform);
        }
        else
        {
            LaunchLog.Refused(
                logger, step, refusal.Code, refusal.Reference, platform, facts?.MessageType, facts?.KeyId, facts?.Algorithm, facts?.Age?.TotalSeconds);
        }
    }
}
