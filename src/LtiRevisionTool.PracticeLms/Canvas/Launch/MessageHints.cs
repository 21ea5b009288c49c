using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>The <c>lti_message_hint</c>: a JWT of Canvas to itself, good for five minutes.</summary>
internal sealed class MessageHints(CourseAddresses addresses, OwnJwt jwt, TimeProvider time)
{
    private const int LifetimeSeconds = 300;

    public string Write(string launchId, string loginHint, string clientId) => jwt.Write(new JsonObject
    {
        ["verifier"] = launchId,
        ["user"] = loginHint,
        ["client"] = clientId,
        ["canvas_domain"] = addresses.Domain,
        ["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + LifetimeSeconds,
    });

    /// <returns>Null when it is not ours or too old.</returns>
    public (string LaunchId, string LoginHint, string ClientId)? Read(string hint) =>
        jwt.Read(hint) is { } claims && claims["exp"] is { } end && (long)end > time.GetUtcNow().ToUnixTimeSeconds()
            ? ((string)claims["verifier"]!, (string)claims["user"]!, (string)claims["client"]!)
            : null;
}
