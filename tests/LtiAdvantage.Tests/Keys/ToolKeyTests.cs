using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LtiAdvantage.Keys;
using Microsoft.IdentityModel.Tokens;

namespace LtiAdvantage.Tests.Keys;

public sealed class ToolKeyTests
{
    private static readonly ToolKey Key = ToolKey.Create();

    [Fact]
    [Trait("Row", "KEY-01")]
    [Trait("Row", "KEY-02")]
    public void KEY_01_KEY_02_The_key_set_holds_public_members_alone()
    {
        var keys = JsonNode.Parse(JwksDocument.Write([Key, ToolKey.Create()]))!["keys"]!.AsArray();

        Assert.Equal(2, keys.Count);
        Assert.All(keys, key => Assert.Equal(["alg", "e", "kid", "kty", "n", "use"], key!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(Key.KeyId, keys[0]!["kid"]!.GetValue<string>());
        Assert.Equal(("RSA", "RS256", "sig"), (keys[0]!["kty"]!.GetValue<string>(), keys[0]!["alg"]!.GetValue<string>(), keys[0]!["use"]!.GetValue<string>()));
    }

    [Fact, Trait("Row", "KEY-06")]
    public void KEY_06_The_id_is_the_thumbprint_of_RFC_7638() =>
        Assert.Equal(Base64UrlEncoder.Encode(new JsonWebKey(Key.PublicJwk).ComputeJwkThumbprint()), Key.KeyId);

    [Fact, Trait("Row", "KEY-07")]
    public void KEY_07_What_the_key_signs_verifies_with_the_published_half()
    {
        var text = Encoding.ASCII.GetBytes("header.payload");
        var published = new JsonWebKey(Key.PublicJwk);
        using var verifier = published.CryptoProviderFactory.CreateForVerifying(published, SecurityAlgorithms.RsaSha256);

        Assert.True(verifier.Verify(text, Key.Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
        Assert.True(Key.Key.KeySize >= 2048);
    }

    [Fact, Trait("Row", "KEY-08")]
    public void KEY_08_A_key_comes_back_from_its_sealed_form_and_never_prints_itself()
    {
        var back = ToolKey.FromPkcs8(Key.ExportPkcs8());

        Assert.Equal((Key.KeyId, Key.PublicJwk), (back.KeyId, back.PublicJwk));
        Assert.Equal(Key.KeyId, Key.ToString());
    }

    [Fact, Trait("Row", "KEY-07")]
    public void KEY_07_A_short_key_is_not_taken()
    {
        using var weak = RSA.Create(1024);

        Assert.Throws<CryptographicException>(() => ToolKey.FromPkcs8(weak.ExportPkcs8PrivateKey()));
    }

    [Fact, Trait("Row", "KEY-11")]
    public void KEY_11_The_PEM_is_the_public_half_alone()
    {
        var pem = PublicPem.Write(Key.PublicJwk);
        using var read = RSA.Create();
        read.ImportFromPem(pem);

        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", pem, StringComparison.Ordinal);
        Assert.Equal(Key.Key.ExportSubjectPublicKeyInfo(), read.ExportSubjectPublicKeyInfo());
        Assert.Throws<CryptographicException>(read.ExportPkcs8PrivateKey);
    }
}
