using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Canvas.Launch;

namespace LtiRevisionTool.PracticeLms.Canvas.Registration;

/// <summary>The tokens with which a tool registers: JWTs of Canvas to itself, good for an hour.</summary>
internal sealed class RegistrationTokens(OwnJwt jwt, TimeProvider time)
{
    private const int LifetimeSeconds = 3600;
    private const string Purpose = "registration";

    public string New() => jwt.Write(new JsonObject
    {
        ["purpose"] = Purpose,
        ["uuid"] = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
        ["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + LifetimeSeconds,
    });

    public bool IsGood(string token) =>
        jwt.Read(token) is { } claims && (string?)claims["purpose"] == Purpose && (long)claims["exp"]! > time.GetUtcNow().ToUnixTimeSeconds();
}
