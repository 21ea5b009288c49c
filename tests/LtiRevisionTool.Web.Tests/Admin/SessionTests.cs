using System.Net;
using System.Security.Claims;
using LtiRevisionTool.Web.Features.Admin.SignIn;
using LtiRevisionTool.Web.Tests.Register;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>Every request looks at the session anew: tickets that the tool itself has sealed, and that no longer fit.</summary>
public sealed class SessionTests(AdminFixture fixture) : IClassFixture<AdminFixture>
{
    private static readonly (string Type, string Value)[] Good =
    [
        ("sub", "session"), ("tid", EntraAuthority.Tenant), ("oid", "7a1d2c3b-0001-4000-8000-00000000a001"), ("roles", EntraAuthority.Role), ("name", "Ottilie"),
    ];

    private readonly School school = fixture.School;

    [Fact]
    public async Task A_ticket_that_fits_opens_the_page() => Assert.Equal("Administration", (await OpenAsync(Good)).Heading);

    [Theory]
    [InlineData("roles", null, "LTI-ADMIN-ROLE")]
    [InlineData("roles", "Reader", "LTI-ADMIN-ROLE")]
    [InlineData("tid", EntraAuthority.OtherTenant, "LTI-ADMIN-TENANT")]
    [InlineData("tid", null, "LTI-ADMIN-TENANT")]
    [InlineData("oid", null, "LTI-ADMIN-TENANT")]
    public async Task A_session_that_no_longer_fits_the_settings_opens_nothing(string claim, string? value, string code)
    {
        var claims = Good.Where(pair => pair.Type != claim).Concat(value is null ? [] : [(claim, value)]).ToArray();

        var page = await OpenAsync(claims);

        Assert.Equal((HttpStatusCode.Forbidden, code), (page.Status, page.CodeOf()));
        Assert.Null(page.Document.QuerySelector("nav.rooms"));
    }

    [Fact]
    public async Task After_an_hour_the_authority_is_asked_anew()
    {
        using var visitor = new Visitor();
        visitor.Cookies[new Uri(school.Tool), "__Host-admin"] = Ticket(Good, TimeProvider.System.GetUtcNow().AddMinutes(-61));

        await fixture.AskAsync(visitor);
    }

    [Fact]
    public async Task A_ticket_for_another_purpose_opens_nothing()
    {
        using var visitor = new Visitor();
        visitor.Cookies[new Uri(school.Tool), "__Host-admin"] = Ticket(Good, TimeProvider.System.GetUtcNow(), scheme: "Other");

        await fixture.AskAsync(visitor);
    }

    private async Task<Page> OpenAsync((string, string)[] claims)
    {
        using var visitor = new Visitor();
        visitor.Cookies[new Uri(school.Tool), "__Host-admin"] = Ticket(claims, TimeProvider.System.GetUtcNow());
        return await visitor.OpenAsync(school.Tool + "/admin");
    }

    private string Ticket(IEnumerable<(string Type, string Value)> claims, DateTimeOffset issued, string scheme = AdminSignIn.CookieScheme)
    {
        var keys = new DirectoryInfo(Path.Combine(school.DataFolder, "keys"));
        var protection = DataProtectionProvider.Create(keys, tool => tool.SetApplicationName("LtiRevisionTool"));
        var format = new TicketDataFormat(protection.CreateProtector("Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", scheme, "v2"));
        var person = new ClaimsPrincipal(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), AdminSignIn.CookieScheme, "name", "roles"));
        return format.Protect(new AuthenticationTicket(
            person, new AuthenticationProperties { IssuedUtc = issued, ExpiresUtc = issued + AdminSignIn.SessionLife }, AdminSignIn.CookieScheme));
    }
}
