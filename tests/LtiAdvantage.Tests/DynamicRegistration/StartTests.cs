using LtiAdvantage.DynamicRegistration;

namespace LtiAdvantage.Tests.DynamicRegistration;

/// <summary>What an administrator brings from their platform.</summary>
public sealed class StartTests
{
    private const string Token = "eyJ0eXAiOiJKV1QifQ.eyJzdWIiOiJtVWZSIn0.c2ln-_~+/==";

    [Theory, Trait("Row", "REG-01")]
    [InlineData("https://lms.example/mod/lti/openid-configuration.php", "lms.example")]
    [InlineData("https://LMS.example:443/config?a=%41&b", "lms.example")]
    [InlineData("https://xn--mdle-5qa.example/config", "xn--mdle-5qa.example")]
    public void REG_01_The_host_of_a_platform_is_shown_before_anything_is_fetched(string url, string host)
    {
        var start = Read([new("openid_configuration", url), new("registration_token", Token), new("other", "1"), new("other", "2")]);

        Assert.Equal((url, host, Token), (start.ConfigurationUrl, start.Host, start.Token));
    }

    [Fact, Trait("Row", "REG-26")]
    public void REG_26_Neither_the_token_nor_the_address_that_may_hold_it_is_printed()
    {
        var start = Read([new("openid_configuration", $"https://lms.example/config?registration_token={Token}"), new("registration_token", Token)]);

        Assert.Equal("registration from lms.example", start.ToString());
        Assert.DoesNotContain(Token, $"{new RegistrationResult<RegistrationStart>.Success(start)}", StringComparison.Ordinal);
    }

    [Theory, Trait("Row", "REG-16")]
    [InlineData(null)]
    [InlineData("")]
    public void REG_16_A_platform_may_give_no_token(string? token) =>
        Assert.Null(Read(token is null ? [new("openid_configuration", "https://lms.example/c")] : [new("openid_configuration", "https://lms.example/c"), new("registration_token", token)]).Token);

    [Fact, Trait("Row", "REG-02")]
    public void REG_02_Without_a_configuration_there_is_nothing_to_begin()
    {
        Assert.Equal((RegistrationReason.ConfigurationMissing, "LTI-CONFIGURATION-MISSING"), (Refuse([]).Reason, Refuse([]).Code));
        Assert.Equal(RegistrationReason.ConfigurationMissing, Refuse([new("openid_configuration", ""), new("registration_token", Token)]).Reason);
    }

    [Theory, Trait("Row", "REG-04")]
    [InlineData("http://lms.example/config")]
    [InlineData("http://localhost/config")]
    [InlineData("http://127.0.0.1/config")]
    [InlineData("ftp://lms.example/config")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/config")]
    [InlineData("lms.example/config")]
    [InlineData("//lms.example/config")]
    public void REG_04_A_configuration_is_https(string url) => Assert.Equal(RegistrationReason.AddressInvalid, Refuse([new("openid_configuration", url)]).Reason);

    [Theory, Trait("Row", "REG-06")]
    [InlineData("https://user@lms.example/config")]
    [InlineData("https://lms.example:443@evil.example/config")]
    [InlineData("https://lms.example:8443/config")]
    [InlineData("https://lms.example:22/config")]
    [InlineData("https://mödle.example/config")]
    [InlineData("https://lms.example/con fig")]
    [InlineData("https://lms.example\\@evil.example/config")]
    [InlineData("https://lms.example/\0")]
    [InlineData("https://lms.example/\r\nHost: evil")]
    [InlineData("https:///config")]
    [InlineData("https://lms.example/{5000}")]
    public void REG_06_An_address_that_is_more_than_it_seems_is_refused(string url) =>
        Assert.Equal(RegistrationReason.AddressInvalid, Refuse([new("openid_configuration", url.Replace("{5000}", new string('x', 5000), StringComparison.Ordinal))]).Reason);

    [Fact, Trait("Row", "REG-06")]
    public void REG_06_Another_port_is_for_the_operator_to_open()
    {
        var open = new RegistrationPolicy { Ports = [443, 8443] };

        Assert.Equal("lms.example:8443", Desk.Read(open, null, "https://lms.example:8443/config").Host);
    }

    [Theory]
    [Trait("Row", "REG-04")]
    [Trait("Row", "REG-06")]
    [InlineData("http://localhost:8085/config", true)]
    [InlineData("http://127.0.0.1:8085/config", true)]
    [InlineData("http://[::1]:8085/config", true)]
    [InlineData("http://2130706433/config", true)]
    [InlineData("http://0x7f.1/config", true)]
    [InlineData("http://lms.example/config", false)]
    [InlineData("http://10.0.0.1/config", false)]
    [InlineData("http://127.0.0.1.evil.example/config", false)]
    public void REG_04_REG_06_In_development_loopback_may_be_plain_however_it_is_written(string url, bool fits)
    {
        var result = RegistrationStart.Read([new("openid_configuration", url)], new RegistrationPolicy { AllowHttpLoopback = true });

        Assert.Equal(fits, result is RegistrationResult<RegistrationStart>.Success);
    }

    [Theory]
    [InlineData("openid_configuration", "https://other.example/c")]
    [InlineData("registration_token", "other")]
    public void A_parameter_with_two_values_is_refused(string name, string value)
    {
        var error = Refuse([new("openid_configuration", "https://lms.example/c"), new("registration_token", Token), new(name, value)]);

        Assert.Equal((RegistrationReason.ParameterRepeated, name), (error.Reason, error.Member));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0")]
    [InlineData("tök")]
    [InlineData("====")]
    [InlineData("{9000}")]
    public void A_token_that_cannot_stand_in_a_header_is_refused(string token)
    {
        var error = Refuse([new("openid_configuration", "https://lms.example/c"), new("registration_token", token.Replace("{9000}", new string('x', 9000), StringComparison.Ordinal))]);

        Assert.Equal(RegistrationReason.TokenInvalid, error.Reason);
    }

    private static RegistrationStart Read(IReadOnlyList<KeyValuePair<string, string>> parameters) =>
        Assert.IsType<RegistrationResult<RegistrationStart>.Success>(RegistrationStart.Read(parameters, new RegistrationPolicy())).Value;

    private static RegistrationError Refuse(IReadOnlyList<KeyValuePair<string, string>> parameters) =>
        Desk.Error(RegistrationStart.Read(parameters, new RegistrationPolicy()));
}
