using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class StructureTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "LV-N10")]
    [InlineData("not-a-token")]
    [InlineData("{header}.{payload}")]
    [InlineData("{header}.{payload}.")]
    [InlineData("{header}.{payload}.{signature}.a.b")]
    [InlineData("..")]
    [InlineData(".{payload}.{signature}")]
    [InlineData("{header}..{signature}")]
    public Task LV_N10_What_is_not_a_signed_token_is_refused(string shape) => RefusesShape(shape);

    [Theory, Trait("Row", "LV-N11")]
    [InlineData("{header}.{payload}.{signature}==")]
    [InlineData("{header}=.{payload}.{signature}")]
    [InlineData("{header}. {payload}.{signature}")]
    [InlineData("{header}.{payload}.{signature}\n")]
    [InlineData("{header}.{payload}.a+b/")]
    [InlineData("{header}.{payload}.abcde")]
    public Task LV_N11_Bad_base64url_is_refused(string shape) => RefusesShape(shape);

    [Theory, Trait("Row", "LV-N12")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1}{}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{/**/}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("\ufeff{}")]
    public async Task LV_N12_A_payload_or_header_that_is_no_plain_JSON_object_is_refused(string json)
    {
        var login = await bench.LoginAsync();

        bench.Refuses(await bench.LaunchAsync(login, Bench.Sign(json)), LtiReason.MalformedToken, 400);
        bench.Refuses(await bench.LaunchAsync(login, SigningKey.First.Sign(json, bench.Claims(login).ToJsonString())), LtiReason.MalformedToken, 400);
    }

    [Fact, Trait("Row", "LV-N12")]
    public async Task LV_N12_Bytes_that_are_no_UTF_8_are_refused()
    {
        var login = await bench.LoginAsync();
        var payload = Base64Url.EncodeToString([.. "{\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        var result = await bench.LaunchAsync(login, SigningKey.Encode(Bench.Header("k")) + "." + payload + ".AAAA");

        bench.Refuses(result, LtiReason.MalformedToken, 400);
    }

    [Theory, Trait("Row", "LV-N12")]
    [InlineData(32, null)]
    [InlineData(33, LtiReason.MalformedToken)]
    public async Task LV_N12_Nesting_ends_at_32(int depth, string? reason)
    {
        var login = await bench.LoginAsync();
        var vendor = string.Concat(Enumerable.Repeat("[", depth - 1)) + string.Concat(Enumerable.Repeat("]", depth - 1));

        var result = await bench.LaunchAsync(login, bench.Token(login, claims => claims["vendor"] = JsonNode.Parse(vendor)));

        if (reason is null) Assert.IsType<LaunchResult.Accepted>(result);
        else bench.Refuses(result, reason, 400);
    }

    [Theory, Trait("Row", "LV-N13")]
    [InlineData("aud")]
    [InlineData("\\u0061ud")]
    [InlineData("https://purl.imsglobal.org/spec/lti/claim/roles")]
    public async Task LV_N13_A_claim_given_twice_is_refused(string name)
    {
        var login = await bench.LoginAsync();
        var payload = bench.Claims(login).ToJsonString();

        var result = await bench.LaunchAsync(login, Bench.Sign("{\"" + name + "\":\"other\"," + payload[1..]));

        bench.Refuses(result, LtiReason.DuplicateClaim, 400);
    }

    [Fact, Trait("Row", "LV-N13")]
    public async Task LV_N13_A_member_given_twice_in_the_header_or_inside_a_claim_is_refused()
    {
        var login = await bench.LoginAsync();
        var payload = bench.Claims(login).ToJsonString();
        var header = """{"alg":"RS256","kid":"x","kid":"platform-key-1"}""";

        bench.Refuses(await bench.LaunchAsync(login, SigningKey.First.Sign(header, payload)), LtiReason.DuplicateClaim, 400);
        bench.Refuses(await bench.LaunchAsync(login, Bench.Sign("""{"vendor":{"id":1,"id":2},""" + payload[1..])), LtiReason.DuplicateClaim, 400);
    }

    [Fact, Trait("Row", "LV-N08")]
    public async Task LV_N08_A_token_beyond_256_KiB_is_refused()
    {
        var login = await bench.LoginAsync();

        var result = await bench.LaunchAsync(login, bench.Token(login, claims => claims["filler"] = new string('x', 200 * 1024)));

        bench.Refuses(result, LtiReason.TooLarge, 413);
    }

    private async Task RefusesShape(string shape)
    {
        var login = await bench.LoginAsync();
        var parts = bench.Token(login).Split('.');
        var token = new StringBuilder(shape).Replace("{header}", parts[0]).Replace("{payload}", parts[1]).Replace("{signature}", parts[2]).ToString();

        var refused = bench.Refuses(await bench.LaunchAsync(login, token), LtiReason.MalformedToken, 400);

        Assert.Equal(LtiUserMessage.Incomplete, refused.Error.Message);
        Assert.Equal(0, server.Visits(bench.JwksUri));
    }
}
