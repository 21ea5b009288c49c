using System.Net;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>Puts a refusal of the protocol into words, and into the log under the same code and reference.</summary>
internal sealed class LaunchRefusals(References references, DoorClock clock, OutageNotes outages, ILogger<LaunchLog> logger)
{
    private static readonly Dictionary<string, string> FactNames = new()
    {
        ["issuer"] = "Issuer",
        ["clientId"] = "Client id",
        ["deploymentId"] = "Deployment id",
    };

    public IResult Refuse(HttpContext context, LtiError error, TokenFacts? facts, Registration? platform = null, string? returnUrl = null)
    {
        var refusal = Explain(error) with { Reference = references.New(), ReturnUrl = returnUrl };
        Refusals.Apply(context, refusal);
        Log(context, refusal, error, facts, platform);
        return Results.StatusCode((int)refusal.Status);
    }

    /// <summary>Refuses for a reason that the protocol does not know.</summary>
    public IResult Refuse(HttpContext context, Refusal refusal)
    {
        refusal = refusal with { Reference = references.New() };
        Refusals.Apply(context, refusal);
        LaunchLog.StepRefused(logger, DoorClock.StepOf(context), refusal.Code, refusal.Reference);
        return Results.StatusCode((int)refusal.Status);
    }

    /// <summary>Refuses a wrong verb.</summary>
    public IResult RefuseMethod(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        // Asking is answered by the header alone.
        return HttpMethods.IsOptions(context.Request.Method) ? Results.NoContent() : Refuse(context, LtiError.Of(LtiReason.MethodNotAllowed), facts: null);
    }

    /// <summary>Refuses a body that cannot be read.</summary>
    public IResult RefuseBody(HttpContext context, int status) => Refuse(
        context,
        LtiError.Of(status switch
        {
            StatusCodes.Status413PayloadTooLarge => LtiReason.TooLarge,
            StatusCodes.Status415UnsupportedMediaType => LtiReason.ContentTypeUnsupported,
            _ => DoorClock.StepOf(context) == "login" ? LtiReason.LoginParameterInvalid : LtiReason.MalformedToken,
        }),
        facts: null);

    private static Refusal Explain(LtiError error)
    {
        var (heading, sentence) = LaunchWords.Of(error);
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

    private void Log(HttpContext context, Refusal refusal, LtiError error, TokenFacts? facts, Registration? platform)
    {
        var entry = new RefusedLaunch
        {
            Step = DoorClock.StepOf(context),
            Code = refusal.Code,
            Reference = refusal.Reference,
            Platform = platform?.Id,
            Family = platform?.Profile.Family,
            Deployment = facts?.DeploymentId,
            MessageType = facts?.MessageType,
            KeyId = facts?.KeyId,
            Algorithm = facts?.Algorithm,
            Age = facts?.Age?.TotalSeconds,
            Milliseconds = clock.Milliseconds(context),
            // Words of the sender: cleaned and capped already, and harmless where a log is shown as a page.
            Details = string.Join(", ", error.Facts.Select(fact => $"{fact.Key}: {WebUtility.HtmlEncode(fact.Value)}")),
        };
        LaunchLog.Refused(logger, LevelOf(error, platform?.Id ?? Guid.Empty), entry);
    }

    // What comes in hundreds is news once a minute; each refusal can still be found by its reference.
    private LogLevel LevelOf(LtiError error, Guid platform) => error switch
    {
        { Status: >= 500 } => outages.IsNews(platform, error.Reason) ? LogLevel.Error : LogLevel.Information,
        { Expected: true } => LogLevel.Information,
        { Reason: LtiReason.KeyIdUnknown } => outages.IsNews(platform, error.Reason) ? LogLevel.Warning : LogLevel.Information,
        _ => LogLevel.Warning,
    };
}
