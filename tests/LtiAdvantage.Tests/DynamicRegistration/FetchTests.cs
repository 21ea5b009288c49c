using System.Net;
using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Http;
using LtiAdvantage.Tests.Http;

namespace LtiAdvantage.Tests.DynamicRegistration;

/// <summary>A configuration as it is fetched, over real HTTP.</summary>
public sealed class FetchTests
{
    private static readonly OutboundPolicy One = new() { OpenNetworks = [IPNetwork.Parse("127.0.0.1/32")] };

    [Theory]
    [Trait("Row", "REG-07")]
    [Trait("Row", "REG-16")]
    [InlineData("token-1", "Bearer token-1")]
    [InlineData(null, null)]
    public async Task REG_07_REG_16_The_address_is_asked_as_it_was_given_with_the_token_where_there_is_one(string? token, string? header)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Answer = _ => FakeAnswer.Json(desk.Configuration().ToJsonString());

        var fetched = await desk.FetchAsync(desk.Start(token, "/config?registration_token=%41.b&x"));

        Assert.Equal((desk.Url, true), Assert.IsType<RegistrationResult<PlatformConfiguration>.Success>(fetched).Value is { } read ? (read.Issuer, read.IssuerMatches) : default);
        var request = Assert.Single(desk.Seen);
        Assert.Equal(("GET", "/config?registration_token=%41.b&x", header, "application/json"), (request.Method, request.Target, request.Header("Authorization"), request.Header("Accept")));
    }

    [Fact, Trait("Row", "REG-07")]
    public async Task REG_07_A_redirect_to_another_origin_is_followed_without_the_token_and_the_issuer_is_held_against_it()
    {
        await using var desk = await Desk.OpenAsync();
        await using var other = await Desk.OpenAsync();
        desk.Answer = request => request.Target == "/config"
            ? new FakeAnswer { Status = 302 }.With("Location", "/again")
            : new FakeAnswer { Status = 307 }.With("Location", other.Url + "/there");
        other.Answer = _ => FakeAnswer.Json(desk.Configuration().ToJsonString());

        var fetched = Assert.IsType<RegistrationResult<PlatformConfiguration>.Success>(await desk.FetchAsync()).Value;

        Assert.Equal("Bearer token-1,Bearer token-1,", string.Join(',', desk.Seen.Concat(other.Seen).Select(request => request.Header("Authorization"))));
        Assert.False(fetched.IssuerMatches);
    }

    [Theory, Trait("Row", "REG-07")]
    [InlineData("ftp://127.0.0.1/config")]
    [InlineData("http://lms.example/config")]
    [InlineData("http://user@127.0.0.1/config")]
    [InlineData("https://lms.example:22/config")]
    public async Task REG_07_A_redirect_to_an_address_that_is_none_is_not_followed(string location)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Answer = _ => new FakeAnswer { Status = 302 }.With("Location", location);

        Assert.Equal((RegistrationReason.ConfigurationRefused, 302), Desk.Error(await desk.FetchAsync()) is { } error ? (error.Reason, error.Status) : default);
        Assert.Single(desk.Seen);
    }

    [Fact, Trait("Row", "REG-07")]
    public async Task REG_07_Three_redirects_are_enough()
    {
        await using var desk = await Desk.OpenAsync();
        var hop = 0;
        desk.Answer = _ => new FakeAnswer { Status = 303 }.With("Location", $"/hop-{++hop}");

        Assert.Equal(RegistrationReason.ConfigurationRefused, Desk.Error(await desk.FetchAsync()).Reason);
        Assert.Equal(4, desk.Seen.Count);
    }

    [Fact, Trait("Row", "REG-05")]
    public async Task REG_05_A_platform_inside_a_closed_network_is_not_called()
    {
        await using var desk = await Desk.OpenAsync(OutboundPolicy.Public);

        Assert.Equal(RegistrationReason.AddressNotAllowed, Desk.Error(await desk.FetchAsync()).Reason);
        Assert.Empty(desk.Seen);
    }

    [Theory]
    [Trait("Row", "REG-05")]
    [Trait("Row", "REG-07")]
    [InlineData("http://127.0.0.2")]
    [InlineData("http://[::1]")]
    public async Task REG_05_A_redirect_into_a_closed_network_is_not_followed(string inside)
    {
        await using var desk = await Desk.OpenAsync(One);
        desk.Answer = _ => new FakeAnswer { Status = 302 }.With("Location", $"{inside}:{new Uri(desk.Url).Port}/config");

        Assert.Equal(RegistrationReason.AddressNotAllowed, Desk.Error(await desk.FetchAsync()).Reason);
        Assert.Single(desk.Seen);
    }

    [Theory]
    [Trait("Row", "REG-05")]
    [Trait("Row", "REG-10")]
    [InlineData("authorization_endpoint", "https://169.254.169.254/latest")]
    [InlineData("token_endpoint", "https://10.0.0.5/token")]
    [InlineData("jwks_uri", "https://[::ffff:192.168.0.1]/keys")]
    [InlineData("jwks_uri", "https://inside.example/keys")]
    [InlineData("registration_endpoint", "http://127.0.0.2/register")]
    public async Task REG_10_An_address_that_leads_into_a_closed_network_is_refused_before_anything_is_kept(string member, string address)
    {
        await using var desk = await Desk.OpenAsync(One with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("100.64.0.9")]) });
        desk.Answer = _ => FakeAnswer.Json(desk.Configuration(root => root[member] = address).ToJsonString());

        Assert.Equal((RegistrationReason.AddressNotAllowed, member), Desk.Error(await desk.FetchAsync()) is { } error ? (error.Reason, error.Member) : default);
        Assert.Single(desk.Seen);
    }

    [Fact, Trait("Row", "REG-10")]
    public async Task REG_10_A_host_that_does_not_exist_is_named()
    {
        await using var desk = await Desk.OpenAsync(One with { ResolveAsync = (_, _) => Task.FromResult<IPAddress[]>([]) });
        desk.Answer = _ => FakeAnswer.Json(desk.Configuration(root => root["jwks_uri"] = "https://gone.example/keys").ToJsonString());

        Assert.Equal((RegistrationReason.Unreachable, "jwks_uri"), Desk.Error(await desk.FetchAsync()) is { } error ? (error.Reason, error.Member) : default);
    }

    public static TheoryData<string, FakeAnswerCase> Bad => new()
    {
        { RegistrationReason.ConfigurationInvalid, new(200, "<html>maintenance</html>") },
        { RegistrationReason.ConfigurationInvalid, new(200, new string('x', 1024 * 1024 + 1)) },
        { RegistrationReason.ConfigurationRefused, new(403, "no") },
        { RegistrationReason.ConfigurationRefused, new(404, "{}") },
        { RegistrationReason.ConfigurationRefused, new(302, "") },
        { RegistrationReason.PlatformFailed, new(500, "") },
        { RegistrationReason.PlatformFailed, new(503, "") },
    };

    [Theory, MemberData(nameof(Bad)), Trait("Row", "REG-08")]
    public async Task REG_08_An_answer_that_is_no_configuration_ends_it(string reason, FakeAnswerCase answer)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Answer = _ => FakeAnswer.Json(answer.Body, answer.Status);

        Assert.Equal(reason, Desk.Error(await desk.FetchAsync()).Reason);
    }

    [Fact, Trait("Row", "REG-08")]
    public async Task REG_08_A_platform_that_lets_us_wait_is_left()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Answer = _ => new FakeAnswer { Hang = true };

        Assert.Equal(RegistrationReason.Unreachable, Desk.Error(await desk.FetchAsync()).Reason);
    }

    [Fact, Trait("Row", "REG-17")]
    public async Task REG_17_Canvas_says_when_the_token_did_not_come_with_the_address()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Answer = _ => Capture.Canvas("registration-errors", "no_token_on_openid_configuration");

        var error = Desk.Error(await desk.FetchAsync());

        Assert.Equal((RegistrationReason.TokenRefused, 401, "Access token missing (You must include the registration_token parameter)."), (error.Reason, error.Status, error.Detail));
    }

    /// <summary>A status and a body.</summary>
    public sealed record FakeAnswerCase(int Status, string Body)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Status}, {Body.Length} characters";
    }
}
