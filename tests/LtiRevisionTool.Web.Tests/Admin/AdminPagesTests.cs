using System.Net;
using AngleSharp.Html.Dom;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Register;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>Each page and each of its forms, as an administrator uses them; and forms that no longer fit.</summary>
public sealed partial class AdminPagesTests(AdminFixture fixture) : IClassFixture<AdminFixture>
{
    private const string Actor = "administrator 7a1d2c3b-0001-4000-8000-00000000a001";

    private readonly School school = fixture.School;

    [Theory]
    [InlineData("/admin", "Administration")]
    [InlineData("/admin/platforms", "Platforms")]
    [InlineData("/admin/invitations", "Invitations")]
    [InlineData("/admin/keys", "Keys")]
    [InlineData("/admin/keys/emergency", "Replace the key at once")]
    [InlineData("/admin/grades", "Stuck grades")]
    [InlineData("/admin/audit", "Audit log")]
    public async Task Every_page_opens_is_framed_by_nobody_and_kept_by_no_cache(string path, string heading)
    {
        using var visitor = new Visitor();

        var page = await fixture.SignInAsync(visitor, path);

        Assert.Equal((HttpStatusCode.OK, heading), (page.Status, page.Heading));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"form-action 'self' {fixture.Entra.Address};", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.NotNull(page.Document.QuerySelector($"nav.rooms a[aria-current][href='{(path.StartsWith("/admin/keys", StringComparison.Ordinal) ? "/admin/keys" : path)}']"));
    }

    [Fact]
    public async Task A_platform_is_disabled_and_activated_with_a_line_for_each_and_a_stale_form_changes_nothing()
    {
        using var visitor = new Visitor();
        var id = await fixture.PlatformIdAsync();
        var page = await fixture.SignInAsync(visitor, $"/admin/platforms/{id}");
        Assert.Contains("Launches are refused, and pages that are open stop working", page.Text, StringComparison.Ordinal);

        var disabled = await page.SubmitAsync(FormOf("Disable"));

        Assert.Contains("Disabled: launches are refused and grades wait.", disabled.Text, StringComparison.Ordinal);
        Assert.Equal($"{Actor} platform.disabled {id}", await fixture.NewestAuditAsync());
        using var student = new Visitor();
        using var login = await student.PostAsync(school.Tool + "/lti/login", fixture.Platform.LoginFields(school.Tool));
        Assert.InRange((int)login.StatusCode, 400, 403);
        var before = await fixture.StoredAsync();
        await ShouldBeStaleAsync(page, FormOf("Disable"));
        Assert.Equal(before, await fixture.StoredAsync());

        var active = await disabled.SubmitAsync(FormOf("Activate"));

        Assert.Contains("Activated: launches are accepted", active.Text, StringComparison.Ordinal);
        Assert.Equal($"{Actor} platform.activated {id}", await fixture.NewestAuditAsync());
        await ShouldBeStaleAsync(disabled, FormOf("Activate"));
        Assert.Equal("Learn", (await fixture.Platform.LaunchAsync(student, school.Tool)).Address.AbsolutePath.Split('/')[1], ignoreCase: true);
    }

    [Fact]
    public async Task A_pending_platform_waits_on_the_overview_until_it_is_activated()
    {
        var id = await AddPlatformAsync("pending");
        using var visitor = new Visitor();
        var overview = await fixture.SignInAsync(visitor);
        Assert.Contains("Fernhill pending", overview.Find("main ul.plain").TextContent, StringComparison.Ordinal);

        var page = await overview.FollowAsync($"a[href='/admin/platforms/{id}']");
        var active = await page.SubmitAsync(FormOf("Activate"));

        Assert.Contains("https://fernhill-pending.example", page.Text, StringComparison.Ordinal);
        Assert.Contains("Activated", active.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fernhill pending", (await visitor.OpenAsync(school.Tool + "/admin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_is_added_disabled_and_activated_where_new_ones_are_not_accepted()
    {
        using var visitor = new Visitor();
        var id = await fixture.PlatformIdAsync();
        var page = await fixture.SignInAsync(visitor, $"/admin/platforms/{id}");

        var added = await page.SubmitAsync("form[action*=Add]", ("name", "deployment <2> & more"));

        Assert.Contains("deployment <2> & more", added.Find("table").TextContent, StringComparison.Ordinal);
        await ShouldBeStaleAsync(page, "form[action*=Add]", ("name", "deployment <2> & more"));
        foreach (var bad in new[] { "", " spaced ", new string('x', 256), "tab\there" })
        {
            var refused = await added.SubmitAsync("form[action*=Add]", ("name", bad));
            Assert.Equal((HttpStatusCode.BadRequest, "LTI-ADMIN-INPUT"), (refused.Status, refused.CodeOf()));
        }

        var row = "form[action*=Deployment]:has(button[aria-label*='<2>'])";
        var disabled = await added.SubmitAsync(row, ("state", "Disabled"));
        Assert.Contains("The deployment is disabled", disabled.Text, StringComparison.Ordinal);
        await ShouldBeStaleAsync(added, row, ("state", "Disabled"));
        var active = await disabled.SubmitAsync(row, ("state", "Active"));
        Assert.Contains("The deployment is active", active.Text, StringComparison.Ordinal);
        Assert.StartsWith($"{Actor} deployment.activated ", await fixture.NewestAuditAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_shown_once_works_and_is_listed_as_used_and_its_form_makes_no_second()
    {
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, "/admin/invitations");

        var made = await page.SubmitAsync("form[action*=Make]", ("name", "Fernhill <Grammar>"), ("days", "3"));

        var link = made.Find("input#link").GetAttribute("value")!;
        Assert.StartsWith(school.Tool + "/lti/register/", link, StringComparison.Ordinal);
        Assert.Contains("Copy the link for Fernhill <Grammar> now", made.Heading, StringComparison.Ordinal);
        Assert.StartsWith($"{Actor} invitation.created ", await fixture.NewestAuditAsync(), StringComparison.Ordinal);
        await ShouldBeStaleAsync(page, "form[action*=Make]", ("name", "Fernhill <Grammar>"), ("days", "3"));
        var list = await visitor.OpenAsync(school.Tool + "/admin/invitations");
        Assert.DoesNotContain(link.Split('/')[^1], list.Html, StringComparison.Ordinal);
        Assert.Contains("Open until", RowOf(list, "Fernhill <Grammar>"), StringComparison.Ordinal);

        Assert.Equal("Set the tool up by hand", (await visitor.OpenAsync(made.Find("main a[href$='/by-hand']").GetAttribute("href")!)).Heading);

        await using var newcomer = await ForeignPlatform.StartAsync();
        var registered = await newcomer.RegisterAsync(link);

        Assert.Equal(HttpStatusCode.OK, registered.Status);
        Assert.Contains("Used on", RowOf(await visitor.OpenAsync(school.Tool + "/admin/invitations"), "Fernhill <Grammar>"), StringComparison.Ordinal);
        await ShouldBeStaleAsync(list, "form[action*=Withdraw]:has(button[aria-label*='Fernhill <Grammar>'])");
    }

    [Fact]
    public async Task A_withdrawn_invitation_opens_nothing()
    {
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, "/admin/invitations");
        var made = await page.SubmitAsync("form[action*=Make]", ("name", "Withdrawn school"), ("days", "1"));
        var link = made.Find("input#link").GetAttribute("value")!;
        var list = await made.FollowAsync("main a[href='/admin/invitations']");

        var withdrawn = await list.SubmitAsync("form[action*=Withdraw]:has(button[aria-label*='Withdrawn school'])");

        Assert.Contains("Withdrawn: the link opens nothing any more.", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Ended on", RowOf(withdrawn, "Withdrawn school"), StringComparison.Ordinal);
        Assert.StartsWith($"{Actor} invitation.withdrawn ", await fixture.NewestAuditAsync(), StringComparison.Ordinal);
        await using var newcomer = await ForeignPlatform.StartAsync();
        using var lms = new Visitor();
        Assert.Equal(HttpStatusCode.Forbidden, (await lms.OpenAsync(newcomer.Open(link))).Status);
    }

    [Theory]
    [InlineData("", "7")]
    [InlineData("   ", "7")]
    [InlineData("Fernhill", "0")]
    [InlineData("Fernhill", "91")]
    [InlineData("Fernhill", "-1")]
    [InlineData("Fernhill", "seven")]
    [InlineData("Fernhill", "99999999999")]
    public async Task What_cannot_be_an_invitation_is_said_beside_the_form(string name, string days)
    {
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, "/admin/invitations");
        var before = await fixture.StoredAsync();

        var again = await page.SubmitAsync("form[action*=Make]", ("name", name), ("days", days));

        Assert.Equal((HttpStatusCode.BadRequest, "Invitations"), (again.Status, again.Heading));
        Assert.NotNull(again.Document.QuerySelector("#fault"));
        Assert.Equal(days, again.Find("#days").GetAttribute("value"));
        Assert.Equal(before, await fixture.StoredAsync());
    }

    [Fact]
    public async Task The_next_key_is_made_once_and_in_an_emergency_the_key_is_replaced_at_once()
    {
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, "/admin/keys");

        var rotated = await page.SubmitAsync("form[action*=Rotate]");

        Assert.Contains("The next key is made and published.", rotated.Text, StringComparison.Ordinal);
        Assert.Contains("Published, waits to sign", rotated.Text, StringComparison.Ordinal);
        Assert.Null(rotated.Document.QuerySelector("form[action*=Rotate]"));
        Assert.StartsWith($"{Actor} key.rotated ", await fixture.NewestAuditAsync(), StringComparison.Ordinal);
        await ShouldBeStaleAsync(page, "form[action*=Rotate]");

        var emergency = await rotated.FollowAsync("a[href='/admin/keys/emergency']");
        var unsure = await emergency.SubmitAsync("main form");
        Assert.Equal((HttpStatusCode.BadRequest, "LTI-ADMIN-INPUT"), (unsure.Status, unsure.CodeOf()));
        var replaced = await emergency.SubmitAsync("main form", ("sure", "true"));
        Assert.Contains("Replaced. Now do this, in this order", replaced.Heading, StringComparison.Ordinal);
        Assert.StartsWith($"{Actor} key.replaced ", await fixture.NewestAuditAsync(), StringComparison.Ordinal);
        await ShouldBeStaleAsync(emergency, "main form", ("sure", "true"));
    }

    [Fact]
    public async Task The_audit_is_read_page_by_page()
    {
        await Stored.ChangeAsync(school, """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
            INSERT INTO audit (id, at, actor, action, subject)
            SELECT printf('01a20b8e-0000-7000-8000-%012d', i), 1000 + i / 2, 'command line', 'old.thing', 'subject-' || i FROM n
            """);
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, "/admin/audit");
        var seen = new List<string>();
        while (true)
        {
            seen.AddRange(page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).Where(row => row.Contains("subject-", StringComparison.Ordinal)));
            if (page.Document.QuerySelector("a[rel=next]") is null)
            {
                break;
            }

            page = await page.FollowAsync("a[rel=next]");
        }

        Assert.Equal(Enumerable.Range(1, 60).Reverse().Select(i => $"subject-{i}"), seen.Select(row => row[row.IndexOf("subject-", StringComparison.Ordinal)..].Trim()));
    }

    [Fact]
    public async Task A_form_of_an_earlier_session_or_from_elsewhere_changes_nothing()
    {
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor, "/admin/invitations");
        var before = await fixture.StoredAsync();
        var form = page.Form("form[action*=Make]");
        var fields = form.Elements.OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
        fields = [.. fields.Where(field => field.Key is not ("name" or "days")), new("name", "Fernhill"), new("days", "7")];

        // The session is over.
        var cookie = visitor.Cookies[new Uri(school.Tool), "__Host-admin"];
        visitor.Cookies[new Uri(school.Tool), "__Host-admin"] = null;
        using var over = await visitor.PostAsync(school.Tool + form.GetAttribute("action"), fields);
        Assert.Equal((HttpStatusCode.Unauthorized, "LTI-ADMIN-SESSION"), (over.StatusCode, over.Headers.GetValues("Lti-Error").Single()));
        Assert.Contains("nothing was changed", await over.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Another session of the same person.
        await fixture.SignInAsync(visitor);
        using var later = await visitor.PostAsync(school.Tool + form.GetAttribute("action"), fields);
        Assert.Equal((HttpStatusCode.BadRequest, "LTI-ADMIN-FORM"), (later.StatusCode, later.Headers.GetValues("Lti-Error").Single()));

        // As another site would post it: without the token, without its cookie, in another type.
        visitor.Cookies[new Uri(school.Tool), "__Host-admin"] = cookie;
        using var tokenless = await visitor.PostAsync(school.Tool + form.GetAttribute("action"), fields.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)));
        using var request = new HttpRequestMessage(HttpMethod.Post, school.Tool + form.GetAttribute("action")) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain") };
        using var text = await visitor.SendAsync(request);
        visitor.Cookies[new Uri(school.Tool), "__Host-admin-form"] = null;
        using var cookieless = await visitor.PostAsync(school.Tool + form.GetAttribute("action"), fields);
        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (tokenless.StatusCode, text.StatusCode, cookieless.StatusCode));
        Assert.Equal(before, await fixture.StoredAsync());
    }

    private static string FormOf(string handler) => $"main form[action$='handler={handler}']";

    private static string RowOf(Page page, string name) =>
        page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent == name).TextContent;

    private async Task ShouldBeStaleAsync(Page page, string form, params (string, string)[] fields)
    {
        var before = await fixture.StoredAsync();
        var stale = await page.SubmitAsync(form, fields);
        Assert.Equal((HttpStatusCode.Conflict, "LTI-ADMIN-CHANGED"), (stale.Status, stale.CodeOf()));
        Assert.Contains("changed nothing", stale.Text, StringComparison.Ordinal);
        Assert.Equal(before, await fixture.StoredAsync());
    }

    private async Task<string> AddPlatformAsync(string state)
    {
        const string id = "01a20b8e-0000-7000-8000-00000000aaaa";
        await Stored.ChangeAsync(school, $"""
            INSERT INTO platform (id, name, issuer, client_id, authorization_endpoint, token_endpoint, jwks_uri, family,
                accept_new_deployments, signing_algorithms, names, state, lease_turn, paused_until, created_at, updated_at)
            SELECT '{id}', 'Fernhill pending', 'https://fernhill-pending.example', 'client-7', authorization_endpoint, token_endpoint, jwks_uri, 'Moodle',
                1, 'RS256', 'keep', '{state}', 0, 0, created_at, updated_at
            FROM platform WHERE client_id = '{ForeignPlatform.ClientId}'
            """);
        return id;
    }
}
