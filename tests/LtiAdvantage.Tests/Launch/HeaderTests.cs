using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class HeaderTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "LV-N14")]
    [InlineData("none", "")]
    [InlineData("None", "")]
    [InlineData("NONE", "AAAA")]
    [InlineData("none", "AAAA")]
    public async Task LV_N14_An_unsigned_token_is_refused(string algorithm, string signature)
    {
        var login = await bench.LoginAsync();
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = SigningKey.First.Id }.ToJsonString();

        var result = await bench.LaunchAsync(login, SigningKey.Encode(header) + "." + SigningKey.Encode(bench.Claims(login).ToJsonString()) + "." + signature);

        bench.Refuses(result, LtiReason.AlgorithmNotAllowed, 401);
    }

    [Theory, Trait("Row", "LV-N15")]
    [InlineData("HS256")]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public async Task LV_N15_A_shared_secret_made_of_the_public_key_is_refused_even_when_a_setting_names_it(string algorithm)
    {
        bench.Registration = bench.Registration with { SigningAlgorithms = ["RS256", algorithm] };
        var login = await bench.LoginAsync();
        var secret = Encoding.ASCII.GetBytes(SigningKey.First.Rsa.ExportSubjectPublicKeyInfoPem());
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = SigningKey.First.Id }.ToJsonString();

        var result = await bench.LaunchAsync(login, SigningKey.Sign(header, bench.Claims(login).ToJsonString(), data => HMACSHA256.HashData(secret, data)));

        bench.Refuses(result, LtiReason.AlgorithmNotAllowed, 401);
    }

    [Theory, Trait("Row", "LV-N16")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("rs256")]
    [InlineData("RS256 ")]
    public Task LV_N16_An_algorithm_that_the_registration_does_not_allow_is_refused(string algorithm) =>
        RefusesHeader(header => header["alg"] = algorithm, LtiReason.AlgorithmNotAllowed);

    [Theory, Trait("Row", "LV-N16")]
    [InlineData("absent")]
    [InlineData("256")]
    public Task LV_N16_A_header_without_an_algorithm_is_refused(string json) =>
        RefusesHeader(Patch.Of($$"""{"alg":{{(json == "absent" ? "\"absent\"" : json)}}}"""), LtiReason.AlgorithmNotAllowed);

    [Fact, Trait("Row", "LV-N17")]
    public async Task LV_N17_A_key_made_for_another_algorithm_is_not_used()
    {
        var key = SigningKey.First.Jwk();
        key["alg"] = "RS512";
        server.ReplaceText(bench.JwksUri, SigningKey.Set(key));

        await bench.RefusesAsync(LtiReason.AlgorithmKeyMismatch, 401, _ => { });
    }

    [Theory, Trait("Row", "LV-N18")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("7")]
    public Task LV_N18_A_header_without_a_key_id_is_refused(string json) =>
        RefusesHeader(Patch.Of($$"""{"kid":{{json}}}"""), LtiReason.KeyIdMissing);

    [Fact, Trait("Row", "LV-N19")]
    public async Task LV_N19_An_unknown_key_id_is_refused_after_one_more_look()
    {
        var first = await bench.AcceptsAsync();
        bench.States.All.Clear();
        var before = server.Visits(bench.JwksUri);

        var refused = await RefusesHeader(header => header["kid"] = "other", LtiReason.KeyIdUnknown);

        Assert.Equal(before + 1, server.Visits(bench.JwksUri));
        Assert.Equal(first.Facts.KeyId, refused.Error.Facts["knownKeys"]);
    }

    [Theory, Trait("Row", "LV-N20")]
    [InlineData("../../etc/passwd", "../../etc/passwd")]
    [InlineData("' OR 1=1 --", "' OR 1=1 --")]
    [InlineData("a\u0000b\r\nc", "a b  c")]
    public async Task LV_N20_A_hostile_key_id_is_just_unknown(string keyId, string logged)
    {
        var refused = await RefusesHeader(header => header["kid"] = keyId, LtiReason.KeyIdUnknown);

        Assert.Equal(logged, refused.Facts!.KeyId);
    }

    [Fact, Trait("Row", "LV-N20")]
    public async Task LV_N20_A_huge_key_id_is_unknown_without_a_request()
    {
        var refused = await RefusesHeader(header => header["kid"] = new string('k', 10 * 1024), LtiReason.KeyIdUnknown);

        Assert.Equal(255, refused.Facts!.KeyId!.Length);
        Assert.Equal(0, server.Visits(bench.JwksUri));
    }

    [Fact, Trait("Row", "LV-N21")]
    public async Task LV_N21_Keys_that_the_token_brings_along_are_ignored()
    {
        var attackers = server.PublishText(SigningKey.Set(SigningKey.Strangers.Jwk()));
        var login = await bench.LoginAsync();
        var header = JsonNode.Parse(Bench.Header(SigningKey.First.Id))!.AsObject();
        header["jwk"] = SigningKey.Strangers.Jwk();
        header["jku"] = attackers;
        header["x5u"] = attackers;
        header["x5c"] = new JsonArray("AAAA");

        var result = await bench.LaunchAsync(login, SigningKey.Strangers.Sign(header.ToJsonString(), bench.Claims(login).ToJsonString()));

        bench.Refuses(result, LtiReason.BadSignature, 401);
        Assert.Equal(0, server.Visits(attackers));
    }

    [Theory, Trait("Row", "LV-N22")]
    [InlineData("[\"exp\"]")]
    [InlineData("[]")]
    [InlineData("\"b64\"")]
    public Task LV_N22_Critical_headers_are_refused(string json) => RefusesHeader(Patch.Of($$"""{"crit":{{json}}}"""), LtiReason.CriticalUnsupported);

    [Theory, Trait("Row", "LV-N23")]
    [InlineData("\"at+jwt\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    public Task LV_N23_A_token_of_another_type_is_refused(string json) => RefusesHeader(Patch.Of($$"""{"typ":{{json}}}"""), LtiReason.WrongType);

    [Theory, Trait("Row", "LV-N23")]
    [InlineData("\"absent\"")]
    [InlineData("\"JWT\"")]
    [InlineData("\"jwt\"")]
    public async Task LV_N23_The_type_may_be_absent_or_JWT(string json)
    {
        var login = await bench.LoginAsync();

        Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(login, SignedWith(login, Patch.Of($$"""{"typ":{{json}}}"""))));
    }

    [Fact, Trait("Row", "LV-N24")]
    public async Task LV_N24_A_changed_payload_is_refused()
    {
        var login = await bench.LoginAsync();
        var parts = bench.Token(login).Split('.');
        var teacher = bench.Token(login, Patch.Of("""{"lti:roles":["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"]}""")).Split('.');

        bench.Refuses(await bench.LaunchAsync(login, $"{parts[0]}.{teacher[1]}.{parts[2]}"), LtiReason.BadSignature, 401);
        bench.Refuses(await bench.LaunchAsync(login, $"{parts[0]}.{parts[1]}.{teacher[2]}"), LtiReason.BadSignature, 401);
        bench.Refuses(await bench.LaunchAsync(login, $"{parts[0]}.{parts[1]}.AAAA"), LtiReason.BadSignature, 401);
    }

    [Fact, Trait("Row", "LV-N24")]
    public async Task LV_N24_A_strangers_signature_is_refused_before_any_claim_is_looked_at()
    {
        var login = await bench.LoginAsync();
        var claims = bench.Claims(login);
        Patch.Of("""{"iss":"https://elsewhere.example","aud":"x","exp":1,"nonce":"y"}""")(claims);

        var result = await bench.LaunchAsync(login, Bench.Sign(claims.ToJsonString(), SigningKey.Strangers));

        Assert.Equal(LtiUserMessage.Verify, bench.Refuses(result, LtiReason.BadSignature, 401).Error.Message);
    }

    private async Task<LaunchResult.Refused> RefusesHeader(Action<JsonObject> change, string reason)
    {
        var login = await bench.LoginAsync();
        return bench.Refuses(await bench.LaunchAsync(login, SignedWith(login, change)), reason, 401);
    }

    private string SignedWith(StartedLogin login, Action<JsonObject> change)
    {
        var header = JsonNode.Parse(Bench.Header(SigningKey.First.Id))!.AsObject();
        change(header);
        return SigningKey.First.Sign(header.ToJsonString(), bench.Claims(login).ToJsonString());
    }
}
