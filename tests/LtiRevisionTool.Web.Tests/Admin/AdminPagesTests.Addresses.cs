using System.Net;
using LtiRevisionTool.Web.Tests.Launch;
using LtiRevisionTool.Web.Tests.Register;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>Addresses below the pages that lead nowhere.</summary>
public sealed partial class AdminPagesTests
{
    [Theory]
    [InlineData("/admin/platforms/01a20b8e-0000-7000-8000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("/admin/platforms/somebody", HttpStatusCode.NotFound)]
    [InlineData("/admin/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/admin/audit?before=-7&id=x", HttpStatusCode.OK)]
    [InlineData("/admin/audit?before=999999999999999999999&id=01a20b8e-0000-7000-8000-000000000001", HttpStatusCode.OK)]
    [InlineData("/admin/audit?before=9223372036854775807&id=01a20b8e-0000-7000-8000-000000000001", HttpStatusCode.OK)]
    [InlineData("/admin/grades?platform=x&cause=%00", HttpStatusCode.OK)]
    [InlineData("/admin/keys?done=<script>", HttpStatusCode.OK)]
    public async Task An_address_that_leads_nowhere_is_met_with_words(string path, HttpStatusCode status)
    {
        using var visitor = new Visitor();
        await fixture.SignInAsync(visitor);

        var page = await visitor.OpenAsync(school.Tool + path);

        Assert.Equal(status, page.Status);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_no_page_leads_administrators_to_the_overview_and_everybody_else_to_the_sign_in()
    {
        using var visitor = new Visitor();
        await fixture.SignInAsync(visitor);
        using var stranger = new Visitor();

        var page = await visitor.OpenAsync(school.Tool + "/admin/nowhere/at/all");
        using var asked = await stranger.GetAsync(school.Tool + "/admin/nowhere/at/all");

        Assert.Equal(("There is no page here", "LTI-ADMIN-NOT-FOUND"), (page.Heading, page.CodeOf()));
        Assert.Equal("/admin", page.Find("main a.btn").GetAttribute("href"));
        Assert.EndsWith("</html>", page.Html.TrimEnd(), StringComparison.Ordinal);
        Assert.StartsWith(fixture.Entra.Address, asked.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
