using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Keys;

namespace LtiRevisionTool.PracticeLms.Canvas.Launch;

/// <summary>JWTs that Canvas sends to itself by way of a browser, with a secret that nobody else has.</summary>
internal sealed class OwnJwt
{
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    public string Write(JsonObject claims)
    {
        var signed = JwtText.Encode("""{"typ":"JWT","alg":"HS256"}""") + "." + JwtText.Encode(claims.ToJsonString());
        return signed + "." + Signature(signed);
    }

    /// <returns>Null when it is not ours.</returns>
    public JsonObject? Read(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3 && Signature($"{parts[0]}.{parts[1]}") == parts[2] ? JsonSerializer.Deserialize<JsonObject>(JwtText.Decode(parts[1])!) : null;
    }

    private string Signature(string signed) => JwtText.Encode(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes(signed)));
}
