using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.PracticeLms.Keys;

/// <summary>The LMS's own key pair, made at each start. It signs with nothing but the base class library.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _otherKey = RSA.Create(2048);

    /// <summary>Twenty hexadecimal digits, as in Moodle.</summary>
    public string KeyId { get; } = RandomNumberGenerator.GetHexString(20, lowercase: true);

    /// <param name="claims">The claims of the token.</param>
    /// <param name="wrongKey">Sign with a key that is published nowhere, under the published key's id.</param>
    public string Sign(JsonObject claims, bool wrongKey)
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId };
        var signed = $"{JwtText.Encode(header.ToJsonString())}.{JwtText.Encode(claims.ToJsonString())}";
        var signature = (wrongKey ? _otherKey : _key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{JwtText.Encode(signature)}";
    }

    public JsonObject KeySet(bool wrongKey)
    {
        var parameters = (wrongKey ? _otherKey : _key).ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["alg"] = "RS256",
            ["kid"] = KeyId,
            ["e"] = JwtText.Encode(parameters.Exponent!),
            ["n"] = JwtText.Encode(parameters.Modulus!),
            ["use"] = "sig",
        };
        return new JsonObject { ["keys"] = new JsonArray(key) };
    }

    public void Dispose()
    {
        _key.Dispose();
        _otherKey.Dispose();
    }
}
