using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LtiAdvantage.Tests.Keys;

/// <summary>A platform's key pair, signing with code of its own.</summary>
internal sealed class SigningKey(string id, RSA rsa)
{
    public static SigningKey First { get; } = new("platform-key-1", RSA.Create(2048));

    public static SigningKey Second { get; } = new("platform-key-2", RSA.Create(2048));

    public static SigningKey Strangers { get; } = new("platform-key-1", RSA.Create(2048));

    public string Id => id;

    public RSA Rsa => rsa;

    public SigningKey Named(string other) => new(other, rsa);

    public JsonObject Jwk(bool withPrivate = false)
    {
        var parts = rsa.ExportParameters(withPrivate);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = id,
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["n"] = Base64Url.EncodeToString(parts.Modulus),
            ["e"] = Base64Url.EncodeToString(parts.Exponent),
        };
        if (withPrivate) jwk["d"] = Base64Url.EncodeToString(parts.D);
        return jwk;
    }

    public static string Set(params JsonObject[] keys) => new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString();

    public string Sign(string header, string payload) => Sign(header, payload, data => rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(string header, string payload, Func<byte[], byte[]> sign)
    {
        var text = Encode(header) + "." + Encode(payload);
        return text + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)));
    }

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
