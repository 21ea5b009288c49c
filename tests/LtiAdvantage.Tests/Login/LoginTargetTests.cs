using LtiAdvantage.Errors;
using LtiAdvantage.Login;

namespace LtiAdvantage.Tests.Login;

/// <summary>Where a login leads, and where it must not.</summary>
public sealed class LoginTargetTests
{
    private readonly LoginBench bench = new();

    [Theory]
    [Trait("Row", "LI-16")]
    [Trait("Row", "SEC-03")]
    [InlineData("https://evil.example/")]
    [InlineData("http://tool.example/learn")]
    [InlineData("https://tool.example:444/learn")]
    [InlineData("https://tool.example@evil.example/")]
    [InlineData("https://a@tool.example/")]
    [InlineData("https://evil.example\\@tool.example/")]
    [InlineData("https://tool.example\\.evil.example/")]
    [InlineData("https://tool.example.evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/learn")]
    [InlineData("learn")]
    [InlineData("javascript:alert(1)//tool.example")]
    [InlineData("https://tool.example/\nSet-Cookie: a=b")]
    public Task LI_16_A_target_on_a_foreign_host_is_refused(string target) => bench.RefusesAsync(LoginBench.Given(("target_link_uri", target)), LtiReason.LoginTargetForeign, 400);

    [Theory, Trait("Row", "LI-17")]
    [InlineData("https://tool.example/lti/login")]
    [InlineData("https://tool.example/LTI/login/")]
    [InlineData("https://tool.example/lti/%6Cogin?iss=x")]
    [InlineData("https://tool.example/x/../lti/login")]
    [InlineData("https://tool.example/lti/login/some-key")]
    public Task LI_17_A_target_that_leads_in_a_circle_is_refused(string target) => bench.RefusesAsync(LoginBench.Given(("target_link_uri", target)), LtiReason.LoginTargetLoop, 400);

    [Theory]
    [Trait("Row", "LI-17")]
    [Trait("Row", "LI-18")]
    [InlineData("https://tool.example")]
    [InlineData("https://tool.example/")]
    [InlineData("https://tool.example/lti/launch")]
    [InlineData("https://TOOL.example:443/lti/launch?unit=cold%2Dwar&x=1#part")]
    public async Task LI_17_LI_18_A_target_is_kept_as_it_is_and_never_the_redirect_address(string target)
    {
        var redirect = await bench.StartsAsync(LoginBench.Given(("target_link_uri", target)));

        Assert.Equal(target, bench.States.All.Values.Single().TargetLinkUri);
        Assert.Equal("https://tool.example/lti/launch", LoginBench.Query(redirect)["redirect_uri"]);
    }

    [Theory]
    [Trait("Row", "LI-19")]
    [Trait("Row", "SEC-24")]
    [InlineData("http://localhost:5080", "http://localhost:5080/lti/launch")]
    [InlineData("https://tool.example/", "https://tool.example/lti/launch")]
    public void LI_19_The_redirect_address_is_made_of_the_public_address_alone(string publicUrl, string launchUrl) =>
        Assert.Equal(launchUrl, new LtiToolOptions { PublicUrl = new Uri(publicUrl) }.LaunchUrl);

    [Theory, Trait("Row", "LI-19")]
    [InlineData("https://tool.example/path")]
    [InlineData("https://tool.example/?a=b")]
    [InlineData("https://tool.example/#a")]
    [InlineData("https://user@tool.example")]
    [InlineData("ftp://tool.example")]
    public void LI_19_A_public_address_is_scheme_host_and_port(string publicUrl) =>
        Assert.Throws<ArgumentException>(() => new LtiToolOptions { PublicUrl = new Uri(publicUrl) });

    [Theory, Trait("Row", "LI-20")]
    [InlineData("https://school.example/auth?tenant=a%2Fb", "https://school.example/auth?tenant=a%2Fb&scope=openid&")]
    [InlineData("https://school.example/auth?", "https://school.example/auth?scope=openid&")]
    [InlineData("https://school.example/auth?a=b&", "https://school.example/auth?a=b&scope=openid&")]
    [InlineData("https://school.example/auth#part", "https://school.example/auth?scope=openid&")]
    public async Task LI_20_The_platforms_own_query_is_kept(string endpoint, string start)
    {
        bench.Registrations.All[0] = bench.Registrations.All[0] with { AuthorizationEndpoint = endpoint };

        Assert.StartsWith(start, (await bench.StartsAsync(LoginBench.Given())).Location, StringComparison.Ordinal);
    }
}
