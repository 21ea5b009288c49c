using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Tokens that are wrong in their header or in their very characters.</summary>
internal static class HostileTokens
{
    /// <summary>Row, change of the header, status, code.</summary>
    public static TheoryData<string, string, int, string> Headers => new()
    {
        { "LV-N14", """{"alg":"none"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N14", """{"alg":"NoNe"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N15", """{"alg":"HS256"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N15", """{"alg":"HS512"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N16", """{"alg":"RS384"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N16", """{"alg":"PS256"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N16", """{"alg":"ES256"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N16", """{"alg":"absent"}""", 401, "LTI-ALG-NOT-ALLOWED" },
        { "LV-N18", """{"kid":"absent"}""", 401, "LTI-KID-MISSING" },
        { "LV-N18", """{"kid":""}""", 401, "LTI-KID-MISSING" },
        { "LV-N19", """{"kid":"unknown"}""", 401, "LTI-KID-UNKNOWN" },
        { "LV-N20", """{"kid":"../../etc/passwd' OR 1=1 --"}""", 401, "LTI-KID-UNKNOWN" },
        { "LV-N20", """{"kid":"a\u0000b\r\nc"}""", 401, "LTI-KID-UNKNOWN" },
        { "LV-N20", """{"kid":"{x*10240}"}""", 401, "LTI-KID-UNKNOWN" },
        { "LV-N22", """{"crit":["exp"]}""", 401, "LTI-CRIT-UNSUPPORTED" },
        { "LV-N22", """{"crit":[]}""", 401, "LTI-CRIT-UNSUPPORTED" },
        { "LV-N23", """{"typ":"at+jwt"}""", 401, "LTI-WRONG-TYP" },
        { "LV-N23", """{"typ":1}""", 401, "LTI-WRONG-TYP" },
    };

    /// <summary>Row, what was done to the token, status, code.</summary>
    public static TheoryData<string, string, int, string> Texts => new()
    {
        { "LV-N10", "words", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N10", "two segments", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N10", "five segments", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N10", "no signature", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N11", "padding", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N11", "a blank inside", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N11", "letters of another alphabet", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N12", "header no object", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N12", "payload no object", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N12", "payload no UTF-8", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N12", "payload too deep", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N12", "payload cut off", 400, "LTI-MALFORMED-TOKEN" },
        { "LV-N13", "a claim twice", 400, "LTI-DUPLICATE-CLAIM" },
        { "LV-N13", "a header member twice", 400, "LTI-DUPLICATE-CLAIM" },
        { "LV-N21", "a key that it brings along", 401, "LTI-BAD-SIGNATURE" },
        { "LV-N24", "another payload", 401, "LTI-BAD-SIGNATURE" },
        { "LV-N24", "a signature of something else", 401, "LTI-BAD-SIGNATURE" },
        { "LV-N24", "a short signature", 401, "LTI-BAD-SIGNATURE" },
        { "LV-N08", "larger than a token can be", 413, "LTI-TOO-LARGE" },
    };

    public static string Make(string how, ForeignPlatform platform, JsonObject claims)
    {
        var good = platform.Sign(claims);
        var parts = good.Split('.');
        var (header, payload) = (platform.Header().ToJsonString(), claims.ToJsonString());
        return how switch
        {
            "words" => "not a token at all, really",
            "two segments" => $"{parts[0]}.{parts[1]}",
            "five segments" => $"{good}.AAAA.BBBB",
            "no signature" => $"{parts[0]}.{parts[1]}.",
            "padding" => good + "==",
            "a blank inside" => good.Insert(20, " "),
            "letters of another alphabet" => $"{parts[0]}.{parts[1]}.+/+/",
            "header no object" => platform.SignText(payload, "[1]"),
            "payload no object" => platform.SignText("\"text\"", header),
            "payload no UTF-8" => $"{parts[0]}.{Base64Url.EncodeToString([0x7b, 0xff, 0xfe, 0x7d])}.{parts[2]}",
            "payload too deep" => platform.SignText(payload.Insert(1, "\"deep\":" + new string('[', 40) + new string(']', 40) + ","), header),
            "payload cut off" => platform.SignText(payload[..^5], header),
            "a claim twice" => platform.SignText(payload.Insert(1, "\"aud\":\"other\","), header),
            "a header member twice" => platform.SignText(payload, header.Insert(1, "\"alg\":\"none\",")),
            "a key that it brings along" => SignedByStranger(platform, payload),
            "another payload" => $"{parts[0]}.{platform.Sign(With(claims, "sub", "somebody-else")).Split('.')[1]}.{parts[2]}",
            "a signature of something else" => $"{parts[0]}.{parts[1]}.{platform.Sign(With(claims, "sub", "somebody-else")).Split('.')[2]}",
            "a short signature" => $"{parts[0]}.{parts[1]}.AAAA",
            "larger than a token can be" => platform.Sign(With(claims, "x", new string('x', 256 * 1024))),
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "No such token."),
        };
    }

    private static JsonObject With(JsonObject claims, string name, string value)
    {
        var other = claims.DeepClone().AsObject();
        other[name] = value;
        return other;
    }

    private static string SignedByStranger(ForeignPlatform platform, string payload)
    {
        using var key = RSA.Create(2048);
        var parts = key.ExportParameters(includePrivateParameters: false);
        var header = platform.Header();
        header["jwk"] = new JsonObject { ["kty"] = "RSA", ["n"] = Base64Url.EncodeToString(parts.Modulus), ["e"] = Base64Url.EncodeToString(parts.Exponent) };
        header["jku"] = platform.Address + "/attackers-keys";
        var content = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}";
        return $"{content}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }
}
