using System.Net;
using LtiRevisionTool.Web.Tests.Register;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>Microsoft is away, or says nothing that can be read: whoever wants in reads so, and gets in afterwards.</summary>
public sealed class AuthorityAwayTests : IAsyncLifetime
{
    private EntraAuthority entra = null!;
    private School school = null!;

    public async Task InitializeAsync()
    {
        entra = await EntraAuthority.StartAsync();
        entra.IsAway = true;
        var place = new SchoolPlace();
        school = await School.OpenAsync(place, [.. entra.Settings(place.Folder), ("RateLimits__PerMinute", "0")]);
    }

    public async Task DisposeAsync()
    {
        await school.DisposeAsync();
        await entra.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_wants_in_reads_what_to_do_and_gets_in_when_it_is_back()
    {
        using var visitor = new Visitor();

        // An error of its own, a page for data, and half of its metadata.
        await ShouldBeAwayAsync(await visitor.OpenAsync(school.Tool + "/admin/keys"));
        entra.IsAway = false;
        entra.Says = "<!doctype html><title>Captive portal</title>";
        await ShouldBeAwayAsync(await visitor.OpenAsync(school.Tool + "/admin/keys"));
        entra.Says = "{\"issuer\":";
        await ShouldBeAwayAsync(await visitor.OpenAsync(school.Tool + "/admin/keys"));

        // Forms say that the session is over, without asking anybody.
        using var posted = await visitor.PostAsync($"{school.Tool}/admin/invitations?handler=Make", [new("name", "Fernhill"), new("days", "7")]);
        Assert.Equal((HttpStatusCode.Unauthorized, "LTI-ADMIN-SESSION"), (posted.StatusCode, posted.Headers.GetValues("Lti-Error").Single()));

        entra.Says = null;
        var asked = await AskAsync(visitor);

        // The tool is started anew while somebody signs in, and the authority is away: the answer cannot be checked.
        await school.KillToolAsync();
        await school.StartToolAsync();
        entra.IsAway = true;
        using var answered = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", entra.Answer(asked));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "LTI-ADMIN-AUTHORITY"), (answered.StatusCode, answered.Headers.GetValues("Lti-Error").Single()));
        Assert.Contains("href=\"/admin/keys\"", await answered.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        entra.IsAway = false;
        using var back = await visitor.PostAsync(school.Tool + "/admin/signin-oidc", entra.Answer(await AskAsync(visitor)));
        Assert.Equal("/admin/keys", back.Headers.Location!.ToString());
        Assert.Equal("Keys", (await visitor.OpenAsync(school.Tool + "/admin/keys")).Heading);

        // Nobody listens any more. Who is in stays in; who is not reads so.
        await school.KillToolAsync();
        await entra.StopAsync();
        await school.StartToolAsync();
        Assert.Equal("Keys", (await visitor.OpenAsync(school.Tool + "/admin/keys")).Heading);
        using var other = new Visitor();
        await ShouldBeAwayAsync(await other.OpenAsync(school.Tool + "/admin/keys"));
    }

    private async Task ShouldBeAwayAsync(Page page)
    {
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "LTI-ADMIN-AUTHORITY"), (page.Status, page.CodeOf()));
        Assert.Equal("Try again in a moment", page.Heading);
        Assert.Contains("Microsoft’s sign-in does not answer, so nobody can sign in.", page.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/keys", page.Find("main a.btn").GetAttribute("href"));
        Assert.Equal("60", page.Headers.GetValues("Retry-After").Single());
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("nav.rooms"));
        Assert.All(
            ["IDX", "Exception", "127.0.0.1", EntraAuthority.Tenant, "AzureAd", "   at "],
            inside => Assert.DoesNotContain(inside, page.Html, StringComparison.Ordinal));
        var reference = page.Html.Split("reference <b>")[1].Split('<')[0];
        Assert.Contains($"cannot be read, reference {reference}", await school.SettledLogAsync(), StringComparison.Ordinal);
    }

    private async Task<Uri> AskAsync(Visitor visitor)
    {
        using var response = await visitor.GetAsync(school.Tool + "/admin/keys");
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return response.Headers.Location!;
    }
}
