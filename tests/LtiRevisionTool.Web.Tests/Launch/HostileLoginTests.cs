namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Login initiations that lead nowhere: each has its own code, and none leaves a record or a cookie.</summary>
[Collection(HostileSuite.Name)]
public sealed class HostileLoginTests(HostileFixture fixture)
{
    private readonly School school = fixture.School;

    /// <summary>Row, parameter, value (null: left out; two values with a comma are sent both), status, code.</summary>
    public static TheoryData<string, string, string?, int, string> Logins => new()
    {
        { "LI-03", "iss", "{issuer},https://other.example", 400, "LTI-DUPLICATE-PARAMETER" },
        { "LI-03", "client_id", "{client},other", 400, "LTI-DUPLICATE-PARAMETER" },
        { "LI-04", "iss", null, 400, "LTI-LOGIN-MISSING-ISS" },
        { "LI-04", "iss", "", 400, "LTI-LOGIN-MISSING-ISS" },
        { "LI-05", "login_hint", null, 400, "LTI-LOGIN-MISSING-LOGIN-HINT" },
        { "LI-06", "target_link_uri", null, 400, "LTI-LOGIN-MISSING-TARGET-LINK-URI" },
        { "LI-07", "iss", "https://unknown.example", 403, "LTI-LOGIN-ISSUER-UNKNOWN" },
        { "LI-07", "iss", "{issuer}/", 403, "LTI-LOGIN-ISSUER-UNKNOWN" },
        { "LI-08", "client_id", "unknown", 403, "LTI-LOGIN-CLIENT-UNKNOWN" },
        { "LI-10", "client_id", null, 400, "LTI-LOGIN-CLIENT-ID-REQUIRED" },
        { "LI-16", "target_link_uri", "https://evil.example/learn", 400, "LTI-LOGIN-TARGET-FOREIGN" },
        { "LI-16", "target_link_uri", "{tool}@evil.example/", 400, "LTI-LOGIN-TARGET-FOREIGN" },
        { "LI-16", "target_link_uri", "javascript:alert(1)", 400, "LTI-LOGIN-TARGET-FOREIGN" },
        { "LI-16", "target_link_uri", "//evil.example/", 400, "LTI-LOGIN-TARGET-FOREIGN" },
        { "LI-16", "target_link_uri", "{tool}/\r\nSet-Cookie: a=b", 400, "LTI-LOGIN-TARGET-FOREIGN" },
        { "LI-17", "target_link_uri", "{tool}/lti/login", 400, "LTI-LOGIN-TARGET-LOOP" },
        { "LI-24", "login_hint", "{x*20000}", 413, "LTI-TOO-LARGE" },
        { "LI-24", "iss", "a\u0000b", 400, "LTI-LOGIN-PARAMETER-INVALID" },
        { "LI-24", "lti_deployment_id", "{x*256}", 400, "LTI-LOGIN-PARAMETER-INVALID" },
    };

    [Theory]
    [Trait("Row", "0.1")]
    [Trait("Row", "0.2")]
    [MemberData(nameof(Logins))]
    public async Task A_login_that_leads_nowhere_is_refused(string row, string parameter, string? value, int status, string code)
    {
        using var visitor = new Visitor();
        var fields = fixture.Platform.LoginFields(school.Tool).Where(field => field.Key != parameter)
            .Concat(value is null ? [] : value.Split(',').Select(one => KeyValuePair.Create(parameter, Expand(one))));

        await fixture.RefusedAsync(row, visitor, () => visitor.PostAsync($"{school.Tool}/lti/login", fields), status, code);
    }

    [Fact]
    [Trait("Row", "LI-12")]
    public async Task A_deployment_is_refused_at_once_where_new_ones_are_not_welcome()
    {
        using var visitor = new Visitor();
        var fields = fixture.Platform.LoginFields(school.Tool, ("client_id", HostileFixture.StrictClient), ("lti_deployment_id", "site-9"));

        await fixture.RefusedAsync("LI-12", visitor, () => visitor.PostAsync($"{school.Tool}/lti/login", fields), 403, "LTI-DEPLOYMENT-UNKNOWN");
    }

    [Theory]
    [Trait("Row", "LI-27")]
    [InlineData("HEAD", 405)]
    [InlineData("OPTIONS", 204)]
    [InlineData("PUT", 405)]
    public async Task LI_27_Another_verb_starts_no_login(string verb, int status)
    {
        using var visitor = new Visitor();
        var before = await fixture.StoredAsync();

        using var response = await visitor.SendAsync(new HttpRequestMessage(new HttpMethod(verb), await AddressAsync()));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(before, await fixture.StoredAsync());
        Assert.Empty(visitor.Cookies.NamesAt(new Uri(school.Tool)));
    }

    [Theory]
    [Trait("Row", "LI-27")]
    [InlineData("User-Agent", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")]
    [InlineData("User-Agent", "facebookexternalhit/1.1")]
    [InlineData("User-Agent", "WhatsApp/2.23.20.0")]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    public async Task LI_27_A_link_preview_starts_no_login(string header, string value)
    {
        using var visitor = new Visitor();
        var before = await fixture.StoredAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, await AddressAsync());
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await visitor.SendAsync(request);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(before, await fixture.StoredAsync());
        Assert.Empty(visitor.Cookies.NamesAt(new Uri(school.Tool)));
    }

    [Fact]
    [Trait("Row", "LI-02")]
    [Trait("Row", "LI-13")]
    public async Task A_login_by_GET_may_carry_hints_of_four_KiB()
    {
        using var visitor = new Visitor();
        var hint = new string('+', 4096);
        using var response = await visitor.GetAsync(await AddressAsync(("lti_message_hint", hint)));

        Assert.Equal(302, (int)response.StatusCode);
        Assert.Equal(hint, System.Web.HttpUtility.ParseQueryString(response.Headers.Location!.Query)["lti_message_hint"]);
    }

    private async Task<string> AddressAsync(params (string Name, string Value)[] change)
    {
        using var query = new FormUrlEncodedContent(fixture.Platform.LoginFields(school.Tool, change));
        return $"{school.Tool}/lti/login?{await query.ReadAsStringAsync()}";
    }

    private string Expand(string value) => value
        .Replace("{issuer}", fixture.Platform.Address, StringComparison.Ordinal)
        .Replace("{client}", ForeignPlatform.ClientId, StringComparison.Ordinal)
        .Replace("{tool}", school.Tool, StringComparison.Ordinal)
        .Replace("{x*20000}", new string('x', 20000), StringComparison.Ordinal)
        .Replace("{x*256}", new string('x', 256), StringComparison.Ordinal);
}
