using System.Net;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>Whose session it is after one launch follows another, and what many launches at once leave behind.</summary>
[Collection(HostileSuite.Name)]
public sealed class SessionRowTests(HostileFixture fixture)
{
    private const string Session = "__Host-revision";

    private readonly School school = fixture.School;
    private readonly ForeignPlatform platform = fixture.Platform;

    [Fact]
    [Trait("Row", "LV-P25")]
    public async Task LV_P25_When_another_person_launches_in_the_same_browser_the_first_ones_tab_says_that_it_is_stale()
    {
        using var browser = new Visitor();
        var first = await platform.LaunchAsync(browser, school.Tool, "x-of-p25");
        var second = await platform.LaunchAsync(browser, school.Tool, "y-of-p25");

        var stale = await browser.OpenAsync(first.Address.ToString());

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(second.Address.ToString())).Status);
        Assert.Equal((HttpStatusCode.Unauthorized, "LTI-EARLIER-VISIT"), (stale.Status, stale.Headers.GetValues("Lti-Error").Single()));
        Assert.Equal("This page belongs to an earlier visit", stale.Heading);
    }

    [Fact]
    [Trait("Row", "LV-P40")]
    [Trait("Row", "PS-01")]
    public async Task LV_P40_The_whole_way_with_cookies_needs_no_script()
    {
        // A visitor runs no script at all.
        using var visitor = new Visitor();
        var page = await school.LaunchAsync("amara", "checkpoint-1", visitor);

        var answered = await page.SubmitAsync("form[data-item]");

        Assert.Equal(HttpStatusCode.OK, answered.Status);
        Assert.NotNull(answered.Document.QuerySelector("#verdict"));
    }

    [Fact]
    [Trait("Row", "LV-P41")]
    [Trait("Row", "LV-P24")]
    public async Task LV_P41_A_new_launch_replaces_the_context_of_its_own_tab_alone()
    {
        using var browser = new Visitor();
        var one = await school.LaunchAsync("ben", "checkpoint-1", browser);
        var two = await school.LaunchAsync("ben", "checkpoint-2", browser);
        var again = await school.LaunchAsync("ben", "checkpoint-1", browser);

        Assert.Equal(3, new[] { one, two, again }.Select(page => page.Address.Segments[2]).Distinct().Count());
        Assert.StartsWith("Q2", (await browser.OpenAsync(two.Address.ToString())).Find("form[data-item]").GetAttribute("data-item")!, StringComparison.Ordinal);
        Assert.StartsWith("Q1", (await browser.OpenAsync(again.Address.ToString())).Find("form[data-item]").GetAttribute("data-item")!, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "SEC-20")]
    public async Task SEC_20_A_session_is_new_at_each_launch_and_never_one_that_was_planted()
    {
        using var browser = new Visitor();
        var site = new Uri(school.Tool);
        browser.Cookies[site, Session] = "planted-by-somebody-else";
        await platform.LaunchAsync(browser, school.Tool, "s20");
        var first = browser.Cookies[site, Session];
        await platform.LaunchAsync(browser, school.Tool, "s20");
        var second = browser.Cookies[site, Session];

        Assert.Equal(3, new[] { "planted-by-somebody-else", first, second }.Distinct().Count());
        Assert.True(second!.Length >= 43);
    }

    [Fact]
    [Trait("Row", "LI-22")]
    public async Task LI_22_Cookies_are_the_tools_own_partitioned_and_out_of_reach_of_scripts()
    {
        using var browser = new Visitor();
        using var login = await browser.PostAsync($"{school.Tool}/lti/login", platform.LoginFields(school.Tool));

        var cookie = login.Headers.GetValues("Set-Cookie").Single();

        Assert.All(["__Host-lti-", "path=/", "secure", "samesite=none", "httponly", "Partitioned", "max-age=600"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Row", "LV-P42")]
    public async Task LV_P42_Three_hundred_first_launches_of_a_course_at_once_make_one_course_and_one_placement()
    {
        var ready = new List<(Visitor Visitor, KeyValuePair<string, string>[] Form)>();
        for (var student = 0; student < 300; student++)
        {
            var visitor = new Visitor();
            var (state, nonce) = await fixture.LoginAsync(visitor);
            var claims = platform.Claims(school.Tool, nonce, TimeProvider.System.GetUtcNow(), $"p42-{student}");
            ClaimPatch.Apply(claims, """{"lti:context":{"id":"new-course","title":"New"},"lti:resource_link":{"id":"new-link"}}""", TimeProvider.System.GetUtcNow());
            ready.Add((visitor, [new("id_token", platform.Sign(claims)), new("state", state)]));
        }

        var answers = await Task.WhenAll(ready.Select(one => Task.Run(() => fixture.LaunchAsync(one.Visitor, one.Form))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Equal(1, await Stored.CountAsync(school, "course WHERE context_id = 'new-course'"));
        Assert.Equal(1, await Stored.CountAsync(school, "placement WHERE resource_link_id = 'new-link'"));
        Assert.Equal(300, await Stored.CountAsync(school, "person WHERE subject LIKE 'p42-%'"));
        Array.ForEach(answers, answer => answer.Dispose());
        ready.ForEach(one => one.Visitor.Dispose());
    }

    [Fact]
    [Trait("Row", "LI-29")]
    public async Task LI_29_A_platform_posts_from_its_own_site_and_a_form_of_a_page_only_comes_from_that_page()
    {
        using var browser = new Visitor();
        var login = Posted("/lti/login", platform.LoginFields(school.Tool));
        login.Headers.Add("Origin", platform.Address);
        login.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var started = await browser.SendAsync(login);
        var page = await school.LaunchAsync("lena", "checkpoint-1", browser);
        var fields = new Dictionary<string, string> { ["answer"] = "x", ["submission"] = "01a20b8e-0000-4000-8000-000000000001" };

        using var withoutToken = await browser.PostAsync(page.Address.ToString(), fields);
        fields["token"] = page.Find("input[name='token']").GetAttribute("value")!;
        var foreign = Posted(page.Address.AbsolutePath, fields);
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var fromElsewhere = await browser.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        Assert.Equal("LTI-FORM", withoutToken.Headers.GetValues("Lti-Error").Single());
        Assert.Equal("LTI-FORM", fromElsewhere.Headers.GetValues("Lti-Error").Single());
    }

    private HttpRequestMessage Posted(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        new(HttpMethod.Post, school.Tool + path) { Content = new FormUrlEncodedContent(fields) };
}
