using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>The answer of a page, read as a platform reads it: the signature is checked against the tool's key set, fetched over HTTP.</summary>
internal sealed record SignedAnswer(string Action, JsonNode Header, JsonNode Claims)
{
    private const string Dl = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    public IReadOnlyList<JsonNode> Items => [.. Claims[Dl + "content_items"]!.AsArray().Select(item => item!)];

    public string? Text(string claim) => (string?)Claims[Dl + claim];

    public bool Has(string claim) => Claims.AsObject().ContainsKey(Dl + claim);

    public static async Task<SignedAnswer> ReadAsync(Page page, string tool)
    {
        var form = page.Form("form#answer");
        Assert.Equal(["JWT"], form.Elements.Select(control => control.GetAttribute("name")).OfType<string>());
        Assert.Equal("post", form.GetAttribute("method"));
        var parts = page.Find("input[name='JWT']").GetAttribute("value")!.Split('.');
        var header = Json(parts[0]);
        using var http = new HttpClient();
        var keys = JsonNode.Parse(await http.GetStringAsync(new Uri(tool + "/.well-known/jwks.json")))!["keys"]!.AsArray();
        var key = keys.Single(key => (string?)key!["kid"] == (string?)header["kid"])!;
        using var rsa = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars((string)key["n"]!), Exponent = Base64Url.DecodeFromChars((string)key["e"]!) });
        Assert.True(rsa.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return new SignedAnswer(form.GetAttribute("action")!, header, Json(parts[1]));
    }

    private static JsonNode Json(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!;
}
