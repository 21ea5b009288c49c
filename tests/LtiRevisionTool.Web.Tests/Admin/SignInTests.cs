using System.Net;
using System.Web;
using LtiRevisionTool.Web.Tests.Register;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>Administrators come in by the authority, and nobody else does.</summary>
public sealed class SignInTests(AdminFixture fixture) : IClassFixture<AdminFixture>
{
    private const string Cookie = "__Host-admin";

    private readonly School school = fixture.School;
    private readonly EntraAuthority entra = fixture.Entra;

    [Fact]
    public async Task Somebody_who_is_not_signed_in_is_sent_to_the_authority_with_our_own_address()
    {
        using var visitor = new Visitor();

        using var response = await visitor.GetAsync(school.Tool + "/admin/platforms");
        var asked = response.Headers.Location!;

        var query = HttpUtility.ParseQueryString(asked.Query);
        Assert.StartsWith($"{entra.Address}/{EntraAuthority.Tenant}/oauth2/v2.0/authorize", asked.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            (EntraAuthority.ClientId, school.Tool + "/admin/signin-oidc", "id_token", "form_post"),
            (query["client_id"], query["redirect_uri"], query["response_type"], query["response_mode"]));
        // A browser brings them back to the one address that asks for them, over TLS alone.
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Matches("^__Secure-admin-.*; path=/admin/signin-oidc; secure; samesite=none; httponly$", cookie));
    }

    [Fact]
    public async Task An_administrator_sees_the_page_that_was_asked_for_and_the_session_ends_with_the_browser_or_after_an_hour()
    {
        using var visitor = new Visitor();
        var asked = await fixture.AskAsync(visitor, "/admin/audit");

        using var response = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", entra.Answer(asked));

        Assert.Equal("/admin/audit", response.Headers.Location!.ToString());
        var cookie = response.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith(Cookie + "=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)expires|max-age|domain|partitioned", cookie);
        var page = await visitor.OpenAsync(school.Tool + "/admin/audit");
        Assert.Equal("Audit log", page.Heading);
        Assert.Contains("Ottilie Marchbanks", page.Find(".bar").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_the_role_reads_whom_to_ask_and_gets_no_session()
    {
        var before = await fixture.StoredAsync();

        var page = await RefusedAsync(claims => claims.Remove("roles"), HttpStatusCode.Forbidden, "LTI-ADMIN-ROLE");

        Assert.Contains("Ask the person who manages accounts in Microsoft Entra", page, StringComparison.Ordinal);
        Assert.Contains("Ottilie Marchbanks", page, StringComparison.Ordinal);
        Assert.Contains("/admin/sign-in", page, StringComparison.Ordinal);
        Assert.Equal(before, await fixture.StoredAsync());
        Assert.DoesNotContain("Ottilie", await school.SettledLogAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other-role", HttpStatusCode.Forbidden, "LTI-ADMIN-ROLE")]
    [InlineData("role-in-other-case", HttpStatusCode.Forbidden, "LTI-ADMIN-ROLE")]
    [InlineData("groups-instead", HttpStatusCode.Forbidden, "LTI-ADMIN-ROLE")]
    [InlineData("other-tenant", HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN")]
    [InlineData("guest-by-home-tenant", HttpStatusCode.Forbidden, "LTI-ADMIN-TENANT")]
    [InlineData("no-tid", HttpStatusCode.Forbidden, "LTI-ADMIN-TENANT")]
    [InlineData("tid-no-id", HttpStatusCode.Forbidden, "LTI-ADMIN-TENANT")]
    [InlineData("no-oid", HttpStatusCode.Forbidden, "LTI-ADMIN-TENANT")]
    [InlineData("oid-no-id", HttpStatusCode.Forbidden, "LTI-ADMIN-TENANT")]
    [InlineData("audience", HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN")]
    [InlineData("expired", HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN")]
    [InlineData("not-yet", HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN")]
    [InlineData("nonce", HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN")]
    [InlineData("no-nonce", HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN")]
    [InlineData("issuer", HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN")]
    public async Task A_token_that_is_not_right_opens_nothing_and_leaves_nothing(string what, HttpStatusCode status, string code)
    {
        var before = await fixture.StoredAsync();

        await RefusedAsync(
            claims =>
            {
                var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
                var other = $"{entra.Address}/{EntraAuthority.OtherTenant}/v2.0";
                (string Claim, System.Text.Json.Nodes.JsonNode? Value)[] changes = what switch
                {
                    "other-role" => [("roles", new System.Text.Json.Nodes.JsonArray("Reader"))],
                    "role-in-other-case" => [("roles", new System.Text.Json.Nodes.JsonArray("administrator"))],
                    "groups-instead" => [("roles", null), ("groups", new System.Text.Json.Nodes.JsonArray(EntraAuthority.Role))],
                    "other-tenant" => [("iss", other), ("tid", EntraAuthority.OtherTenant)],
                    "guest-by-home-tenant" => [("tid", EntraAuthority.OtherTenant)],
                    "no-tid" => [("tid", null)],
                    "tid-no-id" => [("tid", "common")],
                    "no-oid" => [("oid", null)],
                    "oid-no-id" => [("oid", "somebody")],
                    "audience" => [("aud", "00000000-2f4a-4f1b-a9c3-90d1e2f3a4b5")],
                    "expired" => [("iat", now - 7200), ("nbf", now - 7200), ("exp", now - 900)],
                    "not-yet" => [("nbf", now + 1800), ("exp", now + 3600)],
                    "nonce" => [("nonce", "another")],
                    "no-nonce" => [("nonce", null)],
                    "issuer" => [("iss", "https://sts.example/" + EntraAuthority.Tenant + "/v2.0")],
                    _ => throw new ArgumentOutOfRangeException(nameof(what)),
                };
                foreach (var (claim, value) in changes)
                {
                    claims.Remove(claim);
                    if (value is not null)
                    {
                        claims[claim] = value;
                    }
                }
            },
            status,
            code);

        Assert.Equal(before, await fixture.StoredAsync());
    }

    [Fact]
    public async Task A_token_that_another_key_signed_opens_nothing()
    {
        using var foreign = System.Security.Cryptography.RSA.Create(2048);
        using var visitor = new Visitor();
        var answer = entra.Answer(await fixture.AskAsync(visitor), by: foreign);

        await ShouldBeRefusedAsync(visitor, answer);
    }

    [Theory]
    [InlineData("unsigned")]
    [InlineData("tampered")]
    [InlineData("no-token")]
    [InlineData("other-state")]
    [InlineData("no-state")]
    [InlineData("an-error")]
    public async Task An_answer_that_was_meddled_with_opens_nothing(string what)
    {
        using var visitor = new Visitor();
        var answer = entra.Answer(await fixture.AskAsync(visitor));
        var parts = answer["id_token"].Split('.');
        switch (what)
        {
            case "unsigned":
                var none = Convert.ToBase64String("{\"alg\":\"none\"}"u8).TrimEnd('=');
                answer["id_token"] = $"{none}.{parts[1]}.";
                break;
            case "tampered":
                answer["id_token"] = $"{parts[0]}.{parts[1][..^4]}AAAA.{parts[2]}";
                break;
            case "no-token":
                answer.Remove("id_token");
                break;
            case "other-state":
                answer["state"] = "CfDJ8" + answer["state"][5..].ToUpperInvariant();
                break;
            case "no-state":
                answer.Remove("state");
                break;
            default:
                answer.Remove("id_token");
                answer["error"] = "server_error";
                answer["error_description"] = "Something about ottilie@fernhill.example";
                break;
        }

        await ShouldBeRefusedAsync(visitor, answer);
        Assert.DoesNotContain("ottilie@", await school.SettledLogAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_browser_cannot_bring_the_answer_and_nobody_brings_it_twice()
    {
        using var visitor = new Visitor();
        using var other = new Visitor();
        var answer = entra.Answer(await fixture.AskAsync(visitor));

        await ShouldBeRefusedAsync(other, answer);
        using var first = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", answer);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        using var again = new Visitor();
        await ShouldBeRefusedAsync(again, answer);
        using var signedOut = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", answer);
        Assert.Equal(HttpStatusCode.BadRequest, signedOut.StatusCode);
    }

    [Theory]
    [InlineData("/admin?returnUrl=https%3A%2F%2Fevil.example")]
    [InlineData("/admin/sign-in?returnUrl=https%3A%2F%2Fevil.example&redirect_uri=https%3A%2F%2Fevil.example")]
    [InlineData("/admin/platforms?ReturnUrl=%2F%2Fevil.example")]
    public async Task Nothing_in_an_address_leads_out_of_the_tool(string path)
    {
        using var visitor = new Visitor();
        var asked = await fixture.AskAsync(visitor, path);

        using var response = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", entra.Answer(asked));

        Assert.DoesNotContain("evil", HttpUtility.ParseQueryString(asked.Query)["redirect_uri"], StringComparison.Ordinal);
        Assert.StartsWith("/admin", response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_can_be_chosen()
    {
        using var visitor = new Visitor();

        var asked = await fixture.AskAsync(visitor, "/admin/sign-in");

        Assert.Equal("select_account", HttpUtility.ParseQueryString(asked.Query)["prompt"]);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_authority()
    {
        using var visitor = new Visitor();
        var page = await fixture.SignInAsync(visitor);
        var form = page.Form(".bar form");

        using var response = await visitor.PostAsync(school.Tool + form.GetAttribute("action"), [Token(page)]);

        Assert.StartsWith($"{entra.Address}/{EntraAuthority.Tenant}/oauth2/v2.0/logout", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(school.Tool + "/admin/signout-callback-oidc", HttpUtility.ParseQueryString(response.Headers.Location.Query)["post_logout_redirect_uri"]);
        var state = HttpUtility.ParseQueryString(response.Headers.Location.Query)["state"]!;
        var after = await visitor.OpenAsync($"{school.Tool}/admin/signout-callback-oidc?state={Uri.EscapeDataString(state)}");
        Assert.Equal("You are signed out", after.Heading);
        await fixture.AskAsync(visitor);
    }

    [Fact]
    public async Task Nobody_is_signed_out_by_a_link()
    {
        using var visitor = new Visitor();
        await fixture.SignInAsync(visitor);

        using var link = await visitor.GetAsync(school.Tool + "/admin/sign-out");
        using var remote = await visitor.GetAsync(school.Tool + "/signout-oidc");
        using var post = await visitor.PostAsync(school.Tool + "/admin/sign-out", []);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (link.StatusCode, remote.StatusCode, post.StatusCode));
        Assert.Equal("Administration", (await visitor.OpenAsync(school.Tool + "/admin")).Heading);
    }

    [Fact]
    public async Task A_launch_opens_no_page_here_and_a_session_here_opens_no_page_of_a_launch()
    {
        using var teacher = new Visitor();
        var room = await school.LaunchAsync("teacher", "checkpoint-1", teacher);
        using var administrator = new Visitor();
        await fixture.SignInAsync(administrator);
        var before = await fixture.StoredAsync();

        await fixture.AskAsync(teacher);
        using var posted = await teacher.PostAsync($"{school.Tool}/admin/invitations?handler=Make", [new("name", "Mine"), new("days", "7")]);
        var page = await administrator.OpenAsync(room.Address.ToString());

        Assert.Equal(HttpStatusCode.Unauthorized, posted.StatusCode);
        Assert.Equal("LTI-SESSION-OVER", page.CodeOf());
        Assert.Equal(before, await fixture.StoredAsync());
        // The session of a launch in the other cookie, and the other way round.
        var secret = teacher.Cookies[new Uri(school.Tool), "__Host-revision"];
        administrator.Cookies[new Uri(school.Tool), "__Host-revision"] = administrator.Cookies[new Uri(school.Tool), Cookie];
        teacher.Cookies[new Uri(school.Tool), Cookie] = secret;
        await fixture.AskAsync(teacher);
        Assert.Equal("LTI-SESSION-OVER", (await administrator.OpenAsync(room.Address.ToString())).CodeOf());
    }

    private static KeyValuePair<string, string> Token(Page page) =>
        new("__RequestVerificationToken", page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!);

    private async Task<string> RefusedAsync(Action<System.Text.Json.Nodes.JsonObject> change, HttpStatusCode status, string code)
    {
        using var visitor = new Visitor();
        var asked = await fixture.AskAsync(visitor);
        using var response = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", entra.Answer(asked, change));
        var page = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, page);
        Assert.Equal(code, response.Headers.GetValues("Lti-Error").Single());
        Assert.DoesNotContain(Cookie, visitor.Cookies.NamesAt(new Uri(school.Tool)));
        await fixture.AskAsync(visitor);
        return page;
    }

    private async Task ShouldBeRefusedAsync(Visitor visitor, Dictionary<string, string> answer)
    {
        var before = await fixture.StoredAsync();
        using var response = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", answer);
        Assert.Equal((HttpStatusCode.BadRequest, "LTI-ADMIN-SIGN-IN"), (response.StatusCode, response.Headers.GetValues("Lti-Error").Single()));
        Assert.DoesNotContain(Cookie, visitor.Cookies.NamesAt(new Uri(school.Tool)));
        Assert.Equal(before, await fixture.StoredAsync());
    }
}
