using System.Net;
using AngleSharp.Html.Parser;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>The ladder below the cookie, over real HTTP: the platform's storage, then a tab of its own.</summary>
[Collection(HostileSuite.Name)]
public sealed class StorageLadderTests(HostileFixture fixture)
{
    private readonly School school = fixture.School;
    private readonly ForeignPlatform platform = fixture.Platform;

    [Fact]
    [Trait("Row", "LI-28")]
    [Trait("Row", "PS-03")]
    [Trait("Row", "PS-06")]
    public async Task LI_28_A_login_that_is_offered_storage_answers_with_a_page_that_goes_on_without_scripts_too()
    {
        using var visitor = new Visitor();
        using var response = await visitor.PostAsync($"{school.Tool}/lti/login", platform.LoginFields(school.Tool, ("lti_storage_target", "storage \"frame\"")));
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());

        var link = page.QuerySelector("#on")!;
        Assert.Equal((HttpStatusCode.OK, platform.Address, "storage \"frame\""), (response.StatusCode, link.GetAttribute("data-origin"), link.GetAttribute("data-frame")));
        Assert.StartsWith(platform.Address + "/auth?tenant=1&scope=openid", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page.QuerySelector("noscript")!.InnerHtml.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("__Host-lti-", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.EndsWith($"frame-ancestors {platform.Address}", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal("", script.TextContent));
    }

    [Fact]
    [Trait("Row", "LV-N64")]
    [Trait("Row", "PS-04")]
    [Trait("Row", "PS-18")]
    public async Task PS_04_The_secret_of_the_storage_opens_the_launch_and_a_code_carries_the_session_to_a_new_tab()
    {
        var launch = await WaitingAsync();
        var before = await fixture.StoredAsync();
        using var answer = await ProveAsync(launch, launch.Secret);
        var arrival = answer.Headers.Location!.ToString();

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Matches("^/lti/arrive\\?code=[A-Za-z0-9_-]{22}$", arrival);
        Assert.NotEqual(before, await fixture.StoredAsync());

        // No cookie comes back: the frame offers a tab of its own, and the code behind its button is another one.
        using var frame = new Visitor();
        using var offered = await frame.SendAsync(Own(HttpMethod.Get, arrival));
        var page = await new HtmlParser().ParseDocumentAsync(await offered.Content.ReadAsStringAsync());
        var code = page.QuerySelector("form[action='/lti/arrive'][target='_blank'] input[name='code']")!.GetAttribute("value")!;
        Assert.Equal("Open your notes in a new tab", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(code, arrival, StringComparison.Ordinal);
        Assert.Equal(0, await Stored.CountAsync(school, $"arrival WHERE id = '{code}'"));

        using var tab = new Visitor();
        using var opened = await tab.SendAsync(Own(HttpMethod.Post, "/lti/arrive", ("code", code)));
        var notes = await tab.OpenAsync(new Uri(new Uri(school.Tool), opened.Headers.Location!).ToString());
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.OK), (opened.StatusCode, notes.Status));

        using var again = await tab.SendAsync(Own(HttpMethod.Post, "/lti/arrive", ("code", code)));
        using var reload = await frame.SendAsync(Own(HttpMethod.Get, arrival));
        Assert.All([again, reload], spent => Assert.Equal((HttpStatusCode.Unauthorized, "LTI-ARRIVAL-SPENT"), (spent.StatusCode, spent.Headers.GetValues("Lti-Error").Single())));
    }

    [Fact]
    [Trait("Row", "PS-04")]
    public async Task PS_04_A_session_cookie_that_comes_back_leads_straight_to_the_page()
    {
        var launch = await WaitingAsync();
        using var answer = await ProveAsync(launch, launch.Secret);

        using var arrived = await launch.Visitor.SendAsync(Own(HttpMethod.Get, answer.Headers.Location!.ToString()));

        Assert.Equal(HttpStatusCode.SeeOther, arrived.StatusCode);
        Assert.StartsWith("/learn/", arrived.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await launch.Visitor.OpenAsync(school.Tool + arrived.Headers.Location)).Status);
    }

    [Theory]
    [Trait("Row", "PS-26")]
    [Trait("Row", "PS-08")]
    [Trait("Row", "PS-15")]
    [InlineData("tampered", "LTI-BROWSER-MISMATCH")]
    [InlineData("", "LTI-BROWSER-UNBOUND")]
    public async Task PS_26_PS_08_A_wrong_value_or_none_is_refused_and_cannot_be_tried_again(string proof, string code)
    {
        var launch = await WaitingAsync();

        await fixture.RefusedAsync("PS-26", launch.Visitor, () => ProveAsync(launch, proof), 401, code, launch.Token, launch.State);
        await fixture.RefusedAsync("PS-26", launch.Visitor, () => ProveAsync(launch, launch.Secret), 401, "LTI-CONSUMED-STATE", launch.Token, launch.State);
        Assert.Equal(0, await Stored.CountAsync(school, "login_state WHERE held_launch IS NOT NULL AND consumed_at IS NOT NULL"));
    }

    [Theory]
    [Trait("Row", "SEC-01")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Nothing", "at all")]
    public async Task SEC_01_A_proof_or_code_that_another_page_posts_opens_nothing(string header, string value)
    {
        var launch = await WaitingAsync();
        using var victim = new Visitor();
        var proof = new HttpRequestMessage(HttpMethod.Post, school.Tool + "/lti/proof")
        {
            Content = new FormUrlEncodedContent([new("state", launch.State), new("proof", launch.Secret)]),
        };
        proof.Headers.Add(header, value);

        await fixture.RefusedAsync("SEC-01", victim, () => victim.SendAsync(proof), 401, "LTI-BROWSER-UNBOUND", launch.State);

        using var genuine = await ProveAsync(launch, launch.Secret);
        var code = new HttpRequestMessage(HttpMethod.Get, school.Tool + genuine.Headers.Location);
        code.Headers.Add(header, value);
        await fixture.RefusedAsync("SEC-01", victim, () => victim.SendAsync(code), 401, "LTI-BROWSER-UNBOUND");
    }

    [Fact]
    [Trait("Row", "PS-25")]
    public async Task PS_25_Whichever_proof_comes_first_wins()
    {
        var launch = await WaitingAsync();
        using var answer = await ProveAsync(launch, launch.Secret);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        launch.Visitor.Cookies[new Uri(school.Tool), launch.Cookie.Name] = launch.Cookie.Value;

        await fixture.RefusedAsync(
            "PS-25", launch.Visitor, () => fixture.LaunchAsync(launch.Visitor, [new("id_token", launch.Token), new("state", launch.State)]), 401, "LTI-CONSUMED-STATE", launch.Token);
    }

    [Fact]
    [Trait("Row", "PS-07")]
    [Trait("Row", "PS-14")]
    public async Task PS_07_The_module_names_one_origin_and_takes_answers_from_it_alone()
    {
        using var visitor = new Visitor();
        using var response = await visitor.GetAsync($"{school.Tool}/js/platform-storage.js");
        var module = await response.Content.ReadAsStringAsync();

        Assert.DoesNotMatch("postMessage\\([^)]*[\"']\\*[\"']", module);
        Assert.Contains("event.origin !== place.origin || event.source !== frame", module, StringComparison.Ordinal);
        Assert.Contains("if (!host) return Promise.resolve(null)", module, StringComparison.Ordinal);
    }

    private sealed record Waiting(Visitor Visitor, string Token, string State, string Secret, (string Name, string Value) Cookie);

    /// <summary>A launch of a browser that lost the login's cookie, up to the page that asks the storage.</summary>
    private async Task<Waiting> WaitingAsync()
    {
        var visitor = new Visitor();
        var site = new Uri(school.Tool);
        using var login = await visitor.PostAsync($"{school.Tool}/lti/login", platform.LoginFields(school.Tool, ("lti_storage_target", "_parent")));
        var link = (await new HtmlParser().ParseDocumentAsync(await login.Content.ReadAsStringAsync())).QuerySelector("#on")!;
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(link.GetAttribute("href")!).Query);
        var (state, nonce) = (query["state"]!, query["nonce"]!);
        var name = visitor.Cookies.NamesAt(site).Single(name => name.StartsWith("__Host-lti-", StringComparison.Ordinal));
        var cookie = (name, visitor.Cookies[site, name]!);
        visitor.Cookies[site, name] = null;
        var token = platform.Sign(platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow()));
        var before = await fixture.StoredByLaunchesAsync();

        using var launch = await fixture.LaunchAsync(visitor, [new("id_token", token), new("state", state)]);
        var html = await launch.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, launch.StatusCode);
        Assert.Contains("action=\"/lti/proof\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(token, html, StringComparison.Ordinal);
        Assert.DoesNotContain(link.GetAttribute("data-value")!, html, StringComparison.Ordinal);
        Assert.Equal(before, await fixture.StoredByLaunchesAsync());
        var held = (await Stored.ListAsync(school, "SELECT held_launch FROM login_state WHERE held_launch IS NOT NULL ORDER BY created_at DESC"))[0];
        Assert.DoesNotContain(token.Split('.')[1], held, StringComparison.Ordinal);
        return new Waiting(visitor, token, state, link.GetAttribute("data-value")!, cookie);
    }

    private Task<HttpResponseMessage> ProveAsync(Waiting launch, string proof) =>
        launch.Visitor.SendAsync(Own(HttpMethod.Post, "/lti/proof", ("state", launch.State), ("proof", proof)));

    /// <summary>A request as a page of the tool sends it.</summary>
    private HttpRequestMessage Own(HttpMethod method, string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(method, school.Tool + path);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (fields.Length > 0)
        {
            request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }

        return request;
    }
}
