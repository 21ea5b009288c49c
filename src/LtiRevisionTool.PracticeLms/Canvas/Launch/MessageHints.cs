using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Keys;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>The <c>lti_message_hint</c>: a JWT of Canvas to itself, good for five minutes.</summary>
internal sealed class MessageHints(CourseAddresses addresses, TimeProvider time)
{
    private const int LifetimeSeconds = 300;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    public string Write(string launchId, string loginHint)
    {
        var claims = new JsonObject
        {
            ["verifier"] = launchId,
            ["user"] = loginHint,
            ["canvas_domain"] = addresses.Domain,
            ["exp"] = time.GetUtcNow().ToUnixTimeSeconds() + LifetimeSeconds,
        };
        var signed = JwtText.Encode("""{"typ":"JWT","alg":"HS256"}""") + "." + JwtText.Encode(claims.ToJsonString());
        return signed + "." + Signature(signed);
    }

    /// <returns>Null when it is not ours or too old.</returns>
    public (string LaunchId, string LoginHint)? Read(string hint)
    {
        var parts = hint.Split('.');
        if (parts.Length != 3 || Signature($"{parts[0]}.{parts[1]}") != parts[2])
        {
            return null;
        }

        var claims = JsonSerializer.Deserialize<JsonObject>(JwtText.Decode(parts[1])!)!;
        return (long)claims["exp"]! > time.GetUtcNow().ToUnixTimeSeconds() ? ((string)claims["verifier"]!, (string)claims["user"]!) : null;
    }

    private string Signature(string signed) => JwtText.Encode(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes(signed)));
}
