using System.Net;
using System.Text.Json.Nodes;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Launches that must not get in: each is answered with its own code, stores nothing and gives nothing away.</summary>
public sealed class HostileLaunchTests(HostileFixture fixture) : IClassFixture<HostileFixture>
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";

    private readonly School school = fixture.School;
    private readonly ForeignPlatform platform = fixture.Platform;

    /// <summary>Row, what is wrong with the claims, status, code.</summary>
    public static TheoryData<string, string, int, string> WrongClaims => new()
    {
        { "LV-N26", "iss=https://other.example", 401, "LTI-ISSUER-MISMATCH" },
        { "LV-N27", "aud=somebody-else", 401, "LTI-AUDIENCE-MISMATCH" },
        { "LV-N27", "aud=-", 401, "LTI-AUDIENCE-MISMATCH" },
        { "LV-N29", "azp=somebody-else", 401, "LTI-AZP-MISMATCH" },
        { "LV-N30", "exp=1", 401, "LTI-EXPIRED" },
        { "LV-N30", "exp=-", 400, "LTI-EXPIRED" },
        { "LV-N31", "iat=4102444800", 401, "LTI-IAT-INVALID" },
        { "LV-N31", "iat=-", 401, "LTI-IAT-INVALID" },
        { "LV-N35", "nonce=-", 400, "LTI-NONCE-MISSING" },
        { "LV-N36", "nonce=made-up", 401, "LTI-NONCE-MISMATCH" },
        { "LV-N38", Lti + "message_type=-", 400, "LTI-MESSAGE-TYPE-MISSING" },
        { "LV-N39", Lti + "message_type=LtiStartProctoring", 400, "LTI-MESSAGE-TYPE-UNSUPPORTED" },
        { "LV-N40", Lti + "version=-", 400, "LTI-VERSION-INVALID" },
        { "LV-N40", Lti + "version=1.1", 400, "LTI-VERSION-INVALID" },
        { "LV-N41", Lti + "deployment_id=-", 400, "LTI-DEPLOYMENT-MISSING" },
        { "LV-N44", Lti + "deployment_id=another", 401, "LTI-DEPLOYMENT-MISMATCH" },
        { "LV-N45", Lti + "roles=-", 400, "LTI-ROLES-MISSING" },
        { "LV-N47", "sub=-", 400, "LTI-SUB-MISSING" },
        { "LV-N49", Lti + "resource_link=-", 400, "LTI-RESOURCE-LINK-MISSING" },
        { "LV-N50", Lti + "target_link_uri=-", 400, "LTI-TARGET-MISSING" },
        { "LV-N51", Lti + "target_link_uri=https://evil.example/", 400, "LTI-TARGET-FOREIGN" },
    };

    [Theory]
    [MemberData(nameof(WrongClaims))]
    public async Task A_wrong_claim_is_refused_by_its_name(string row, string change, int status, string code)
    {
        using var visitor = new Visitor();
        var (state, nonce) = await platform.LoginAsync(visitor, school.Tool);
        var claims = platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow());
        var at = change.LastIndexOf('=');
        claims.Remove(change[..at]);
        if (change[(at + 1)..] is var value && value != "-")
        {
            claims[change[..at]] = long.TryParse(value, out var number) ? number : value;
        }

        await RefusedAsync(row, visitor, [new("id_token", platform.Sign(claims)), new("state", state)], status, code);
    }

    [Theory]
    [InlineData("LV-N14", "alg", "none", "LTI-ALG-NOT-ALLOWED")]
    [InlineData("LV-N15", "alg", "HS256", "LTI-ALG-NOT-ALLOWED")]
    [InlineData("LV-N16", "alg", "RS512", "LTI-ALG-NOT-ALLOWED")]
    [InlineData("LV-N18", "kid", null, "LTI-KID-MISSING")]
    [InlineData("LV-N19", "kid", "unknown", "LTI-KID-UNKNOWN")]
    [InlineData("LV-N20", "kid", "../../etc/passwd' OR 1=1 --", "LTI-KID-UNKNOWN")]
    [InlineData("LV-N23", "typ", "at+jwt", "LTI-WRONG-TYP")]
    public async Task A_wrong_header_is_refused_by_its_name(string row, string name, string? value, string code)
    {
        using var visitor = new Visitor();
        var (state, nonce) = await platform.LoginAsync(visitor, school.Tool);
        var header = platform.Header();
        header.Remove(name);
        if (value is not null)
        {
            header[name] = value;
        }

        var token = platform.Sign(platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow()), header);

        await RefusedAsync(row, visitor, [new("id_token", token), new("state", state)], 401, code);
    }

    [Fact]
    public async Task An_altered_payload_is_refused()
    {
        using var visitor = new Visitor();
        var (state, nonce) = await platform.LoginAsync(visitor, school.Tool);
        var genuine = platform.Sign(platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow())).Split('.');
        var other = platform.Sign(platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow(), "somebody-else")).Split('.');

        await RefusedAsync("LV-N24", visitor, [new("id_token", $"{genuine[0]}.{other[1]}.{genuine[2]}"), new("state", state)], 401, "LTI-BAD-SIGNATURE");
    }

    [Theory]
    [InlineData("LV-N10", "not a token")]
    [InlineData("LV-N10", "a.b.c.d.e")]
    [InlineData("LV-N11", "a=.b=.c=")]
    public async Task What_is_no_token_is_refused(string row, string token)
    {
        using var visitor = new Visitor();
        var (state, _) = await platform.LoginAsync(visitor, school.Tool);

        await RefusedAsync(row, visitor, [new("id_token", token), new("state", state)], 400, "LTI-MALFORMED-TOKEN");
    }

    [Fact]
    public async Task A_form_without_token_or_state_is_refused()
    {
        using var visitor = new Visitor();
        var (state, _) = await platform.LoginAsync(visitor, school.Tool);

        await RefusedAsync("LV-N01", visitor, [new("state", state)], 400, "LTI-MISSING-TOKEN");
        await RefusedAsync("LV-N02", visitor, [new("id_token", "a.b.c")], 400, "LTI-MISSING-STATE");
        await RefusedAsync("LV-N03", visitor, [new("id_token", "a.b.c"), new("state", "forged")], 401, "LTI-UNKNOWN-STATE");
    }

    [Fact]
    public async Task A_launch_posted_twice_opens_once()
    {
        using var visitor = new Visitor();
        var (state, nonce) = await platform.LoginAsync(visitor, school.Tool);
        var token = platform.Sign(platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow()));
        KeyValuePair<string, string>[] form = [new("id_token", token), new("state", state)];
        using (var first = await visitor.PostAsync($"{school.Tool}/lti/launch", form))
        {
            Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        }

        await RefusedAsync("LV-N05", visitor, form, 401, "LTI-CONSUMED-STATE");
    }

    [Fact]
    public async Task Another_browser_than_the_one_that_began_is_refused()
    {
        using var victim = new Visitor();
        using var attacker = new Visitor();
        var (state, nonce) = await platform.LoginAsync(attacker, school.Tool);
        var token = platform.Sign(platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow()));

        await RefusedAsync("LV-N64", victim, [new("id_token", token), new("state", state)], 401, "LTI-BROWSER-UNBOUND");
    }

    [Fact]
    public async Task Only_a_posted_form_of_bounded_size_is_read()
    {
        using var visitor = new Visitor();
        using var byGet = await visitor.GetAsync($"{school.Tool}/lti/launch?id_token=a&state=b");
        using var json = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{school.Tool}/lti/launch")
        {
            Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json"),
        });
        using var multipart = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{school.Tool}/lti/launch")
        {
            Content = new StringContent("abc") { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } },
        });
        using var huge = await visitor.PostAsync($"{school.Tool}/lti/launch", [new("id_token", new string('a', 600_000)), new("state", "b")]);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, byGet.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, multipart.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task A_platform_that_refuses_is_heard_and_its_words_are_escaped()
    {
        using var visitor = new Visitor();
        var (state, _) = await platform.LoginAsync(visitor, school.Tool);

        await RefusedAsync("LV-N62", visitor, [new("error", "login_required"), new("error_description", "<script>alert(1)</script>"), new("state", state)], 401, "LTI-PLATFORM-ERROR");
    }

    private async Task RefusedAsync(string row, Visitor visitor, IReadOnlyList<KeyValuePair<string, string>> form, int status, string code)
    {
        var before = await fixture.StoredAsync();
        using var response = await visitor.PostAsync($"{school.Tool}/lti/launch", form);
        var page = await response.Content.ReadAsStringAsync();

        Assert.True((int)response.StatusCode == status && response.Headers.GetValues("Lti-Error").Single() == code,
            $"{row}: {(int)response.StatusCode} {string.Join(',', response.Headers.TryGetValues("Lti-Error", out var codes) ? codes : [])}, expected {status} {code}");
        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(before, await fixture.StoredAsync());
        Assert.Null(visitor.Cookies[new Uri(school.Tool), "__Host-revision"] is { } kept && row != "LV-N05" ? kept : null);
        var log = await school.ToolLogAsync();
        foreach (var secret in form.Where(field => field.Value.Length > 20))
        {
            Assert.DoesNotContain(secret.Value, log, StringComparison.Ordinal);
        }
    }
}
