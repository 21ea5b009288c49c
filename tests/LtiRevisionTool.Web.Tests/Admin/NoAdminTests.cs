using System.Net;
using LtiRevisionTool.Web.Features.Admin.SignIn;
using LtiRevisionTool.Web.Tests.Launch;

namespace LtiRevisionTool.Web.Tests.Admin;

/// <summary>A tool whose settings name no authority has no such pages.</summary>
public sealed class NoAdminTests(SchoolFixture fixture) : IClassFixture<SchoolFixture>
{
    private readonly School school = fixture.School;

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/platforms")]
    [InlineData("/admin/platforms/01a20b8e-0000-7000-8000-000000000001")]
    [InlineData("/admin/invitations")]
    [InlineData("/admin/keys")]
    [InlineData("/admin/keys/emergency")]
    [InlineData("/admin/grades")]
    [InlineData("/admin/audit")]
    [InlineData("/admin/sign-in")]
    [InlineData("/admin/sign-out")]
    [InlineData("/admin/signed-out")]
    [InlineData("/admin/signin-oidc")]
    [InlineData("/Admin/Pages/Overview")]
    public async Task Every_path_is_unknown_as_any_other(string path)
    {
        using var visitor = new Visitor();

        using var unknown = await visitor.GetAsync(school.Tool + "/nowhere");
        using var unknownPost = await visitor.PostAsync(school.Tool + "/nowhere", [new("state", "x")]);
        using var get = await visitor.GetAsync(school.Tool + path);
        using var post = await visitor.PostAsync(school.Tool + path, [new("state", "x")]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, get.StatusCode));
        Assert.Equal(unknownPost.StatusCode, post.StatusCode);
        Assert.False(post.IsSuccessStatusCode);
        Assert.Equal(Names(unknown), Names(get));
        Assert.Equal("LTI-NOT-FOUND", get.Headers.GetValues("Lti-Error").Single());
        Assert.Empty(visitor.Cookies.NamesAt(new Uri(school.Tool)));
    }

    [Theory]
    [InlineData("8b7d0c7e-2f4a-4f1b-a9c3-90d1e2f3a4b5", "common", "https://login.microsoftonline.com/", "AzureAd__TenantId")]
    [InlineData("8b7d0c7e-2f4a-4f1b-a9c3-90d1e2f3a4b5", "fernhill.example", "https://login.microsoftonline.com/", "AzureAd__TenantId")]
    [InlineData("my-app", EntraAuthority.Tenant, "https://login.microsoftonline.com/", "AzureAd__ClientId")]
    [InlineData("8b7d0c7e-2f4a-4f1b-a9c3-90d1e2f3a4b5", EntraAuthority.Tenant, "http://login.microsoftonline.com/", "AzureAd__Instance")]
    public void Settings_by_which_others_could_come_stop_the_start(string client, string tenant, string instance, string named)
    {
        var result = new EntraOptionsValidator().Validate(null, new EntraOptions { ClientId = client, TenantId = tenant, Instance = instance });

        Assert.StartsWith(named, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_as_they_should_be_are_taken() =>
        Assert.True(new EntraOptionsValidator().Validate(
            null, new EntraOptions { ClientId = EntraAuthority.ClientId, TenantId = EntraAuthority.Tenant, Instance = "https://login.microsoftonline.com/" }).Succeeded);

    private static IEnumerable<string> Names(HttpResponseMessage response) => response.Headers.Select(header => header.Key).Order();
}
