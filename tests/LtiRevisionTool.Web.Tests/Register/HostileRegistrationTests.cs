using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.Web.Tests.Launch;
using Microsoft.AspNetCore.Http;

namespace LtiRevisionTool.Web.Tests.Register;

/// <summary>Platforms that lie, lead astray, never end or say no: a page with a code, nothing stored, and the link still works.</summary>
public sealed class HostileRegistrationTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>, IAsyncLifetime
{
    private const string Inside = "https://169.254.169.254/latest/meta-data";

    private readonly School school = fixture.School;
    private ForeignPlatform platform = null!;
    private string link = null!;

    public async Task InitializeAsync()
    {
        platform = await ForeignPlatform.StartAsync();
        link = await school.InviteAsync();
    }

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Theory]
    [Trait("Row", "REG-02")]
    [Trait("Row", "REG-04")]
    [Trait("Row", "REG-06")]
    [InlineData("", "LTI-CONFIGURATION-MISSING")]
    [InlineData("?registration_token=abc", "LTI-CONFIGURATION-MISSING")]
    [InlineData("?openid_configuration=https://a.example/c&openid_configuration=https://b.example/c", "LTI-PARAMETER-REPEATED")]
    [InlineData("?openid_configuration=https://a.example/c&registration_token=a%20b", "LTI-REGISTRATION-TOKEN-INVALID")]
    [InlineData("?openid_configuration=http://lms.example/c", "LTI-ADDRESS-INVALID")]
    [InlineData("?openid_configuration=ftp://lms.example/c", "LTI-ADDRESS-INVALID")]
    [InlineData("?openid_configuration=https://user:secret@lms.example/c", "LTI-ADDRESS-INVALID")]
    [InlineData("?openid_configuration=https://lms.example:8443/c", "LTI-ADDRESS-INVALID")]
    [InlineData("?openid_configuration=/mod/lti/openid-configuration.php", "LTI-ADDRESS-INVALID")]
    public async Task REG_02_A_start_that_cannot_be_one_is_refused_at_once(string query, string code)
    {
        var page = await new Visitor().OpenAsync(link + query);

        Assert.Equal((HttpStatusCode.BadRequest, code), (page.Status, page.CodeOf()));
        Assert.Contains(code, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "REG-05")]
    [InlineData("https://169.254.169.254/c")]
    [InlineData("https://[::ffff:169.254.169.254]/c")]
    [InlineData("https://[fe80::1]/c")]
    [InlineData("https://0.0.0.0/c")]
    public async Task REG_05_An_address_inside_is_not_called(string configuration)
    {
        var page = await new Visitor().OpenAsync(platform.Open(link, configuration: configuration));

        await RefusedAsync(() => page.SubmitAsync("form"), HttpStatusCode.BadRequest, "LTI-ADDRESS-NOT-ALLOWED");
    }

    [Fact]
    [Trait("Row", "REG-07")]
    public async Task REG_07_A_redirect_leads_inside_no_more_than_an_address_does()
    {
        platform.AnswerConfiguration = _ => Results.Redirect(Inside);

        await RefusedAsync(HttpStatusCode.BadRequest, "LTI-ADDRESS-NOT-ALLOWED");
    }

    [Fact]
    [Trait("Row", "REG-07")]
    public async Task REG_07_Redirects_end()
    {
        platform.AnswerConfiguration = _ => Results.Redirect(platform.Address + "/openid-configuration");

        await RefusedAsync(HttpStatusCode.BadRequest, "LTI-CONFIGURATION-REFUSED");
        Assert.Equal(4, platform.ConfigurationRequests);
    }

    [Fact]
    [Trait("Row", "REG-08")]
    public async Task REG_08_A_configuration_without_end_is_left()
    {
        platform.AnswerConfiguration = _ => Results.Stream(
            async body =>
            {
                var spaces = new byte[64 * 1024];
                while (true)
                {
                    await body.WriteAsync(spaces);
                }
            },
            "application/json");

        await RefusedAsync(HttpStatusCode.BadRequest, "LTI-CONFIGURATION-INVALID");
    }

    [Theory]
    [Trait("Row", "REG-08")]
    [InlineData("<!doctype html><p>Sign in")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task REG_08_What_is_no_configuration_is_refused(string body)
    {
        platform.AnswerConfiguration = _ => Results.Text(body, "application/json");

        await RefusedAsync(HttpStatusCode.BadRequest, "LTI-CONFIGURATION-INVALID");
    }

    [Theory]
    [Trait("Row", "REG-10")]
    [InlineData("authorization_endpoint")]
    [InlineData("token_endpoint")]
    [InlineData("jwks_uri")]
    [InlineData("registration_endpoint")]
    public async Task REG_10_Every_address_of_the_configuration_is_looked_at(string member)
    {
        Say(configuration => configuration[member] = Inside);

        var page = await RefusedAsync(HttpStatusCode.BadRequest, "LTI-ADDRESS-NOT-ALLOWED");

        Assert.Contains(member, page.Text, StringComparison.Ordinal);
        Assert.Empty(platform.Registrations);
    }

    [Theory]
    [Trait("Row", "REG-11")]
    [InlineData("issuer", null, "LTI-METADATA-MISSING")]
    [InlineData("jwks_uri", null, "LTI-METADATA-MISSING")]
    [InlineData("id_token_signing_alg_values_supported", "HS256", "LTI-NOT-SUPPORTED")]
    [InlineData("token_endpoint_auth_methods_supported", "client_secret_basic", "LTI-NOT-SUPPORTED")]
    public async Task REG_11_What_is_lacking_is_named(string member, string? instead, string code)
    {
        Say(configuration => configuration[member] = instead is null ? null : new JsonArray(instead));

        var page = await RefusedAsync(HttpStatusCode.BadRequest, code);

        Assert.Contains(member, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "REG-12")]
    public async Task REG_12_Where_a_platform_does_not_say_what_it_offers_the_least_is_asked_for()
    {
        Say(configuration =>
        {
            configuration.Remove("scopes_supported");
            configuration.Remove("claims_supported");
        });

        var page = await platform.RegisterAsync(link);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("https://purl.imsglobal.org/spec/lti-ags/scope/score", (string?)Assert.Single(platform.Registrations).Request["scope"]);
    }

    [Theory]
    [Trait("Row", "REG-17")]
    [InlineData(401, "token_already_used", HttpStatusCode.BadRequest, "LTI-REGISTRATION-TOKEN-REFUSED")]
    [InlineData(404, "<!doctype html><p>Exception - Expired token", HttpStatusCode.BadRequest, "LTI-REGISTRATION-TOKEN-REFUSED")]
    [InlineData(400, "invalid_redirect_uris", HttpStatusCode.BadRequest, "LTI-REGISTRATION-REFUSED")]
    [InlineData(500, "<h1>Oops", HttpStatusCode.ServiceUnavailable, "LTI-PLATFORM-FAILED")]
    public async Task REG_17_A_platform_that_says_no_is_quoted_and_the_link_works_again(int status, string says, HttpStatusCode shown, string code)
    {
        platform.AnswerRegistration = _ => Task.FromResult(Results.Text(says, "text/html", statusCode: status));

        var page = await RefusedAsync(shown, code);
        platform.AnswerRegistration = null;

        Assert.Equal(says[0] != '<', page.Text.Contains(says, StringComparison.Ordinal));
        Assert.StartsWith("Registered.", (await platform.RegisterAsync(link)).Heading, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "REG-18")]
    [Trait("Row", "REG-22")]
    [InlineData("{}", "LTI-CLIENT-ID-MISSING")]
    [InlineData("[]", "LTI-ANSWER-INVALID")]
    public async Task REG_18_An_answer_without_a_client_id_sends_the_person_to_look_for_a_half_made_entry(string answer, string code)
    {
        platform.AnswerRegistration = _ => Task.FromResult(Results.Text(answer, "application/json"));

        var page = await RefusedAsync(HttpStatusCode.BadRequest, code);

        Assert.Contains("look in its list of tools and remove it", page.Text, StringComparison.Ordinal);
    }

    private Task<Page> RefusedAsync(HttpStatusCode status, string code) => RefusedAsync(() => platform.RegisterAsync(link), status, code);

    private async Task<Page> RefusedAsync(Func<Task<Page>> register, HttpStatusCode status, string code)
    {
        var before = await Stored.CountAsync(school);

        var page = await register();

        Assert.True(page.Status == status && page.CodeOf() == code, $"{(int)page.Status} {page.CodeOf()}: {page.Text}");
        Assert.Equal(before, await Stored.CountAsync(school));
        Assert.Equal(0, await Stored.CountAsync(school, $"platform WHERE issuer = '{platform.Address}'"));
        return page;
    }

    private void Say(Action<JsonObject> change) => platform.AnswerConfiguration = _ =>
    {
        var configuration = platform.Configuration();
        change(configuration);
        return Results.Text(configuration.ToJsonString(), "application/json");
    };
}
