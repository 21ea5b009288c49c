using System.Text;
using System.Text.Json.Nodes;
using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Launch;

namespace LtiAdvantage.Tests.DynamicRegistration;

/// <summary>What a platform says about itself.</summary>
public sealed class ConfigurationTests
{
    private const string Platform = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private const string Canvas = "https://canvas.instructure.com/api/lti/security/openid-configuration";

    [Fact, Trait("Row", "REG-12")]
    public void REG_12_The_configuration_of_Moodle_is_understood()
    {
        var moodle = Read(Captured.Read("moodle-4.5.6", "openid-configuration.json")["body"]!, "http://localhost:8085/mod/lti/openid-configuration.php");

        Assert.Equal(("http://localhost:8085", true, "moodle", "4.5.6 (Build: 20250811)"), (moodle.Issuer, moodle.IssuerMatches, moodle.ProductFamily, moodle.Version));
        Assert.Equal("http://localhost:8085/mod/lti/openid-registration.php", moodle.RegistrationEndpoint);
        Assert.Equal([("LtiResourceLinkRequest", ""), ("LtiDeepLinkingRequest", "ContentArea")], moodle.Messages!.Select(message => (message.Type, string.Join(',', message.Placements))));
        Assert.Equal((8, 6, 40, null), (moodle.Scopes!.Count, moodle.Claims!.Count, moodle.Variables!.Count, moodle.NoticeTypes));
        Assert.Contains("Context.id.history", moodle.Variables);
        Assert.Equal((PlatformProfile.Moodle, null), (moodle.Profile, moodle.AccountName));
    }

    [Fact, Trait("Row", "REG-12")]
    public void REG_12_The_configuration_of_Canvas_is_understood()
    {
        var canvas = Read(Captured.Read("canvas", "openid-configuration.json"), Canvas);

        Assert.Equal(("https://canvas.instructure.com", true, "canvas", "Ashgrove Academy"), (canvas.Issuer, canvas.IssuerMatches, canvas.ProductFamily, canvas.AccountName));
        Assert.Equal(2, canvas.NoticeTypes!.Count);
        Assert.Equal(20, canvas.Messages![0].Placements.Count);

        var registration = canvas.ToRegistration(Guid.Empty, "170000000000412");

        Assert.Equal(("https://sso.canvaslms.com/login/oauth2/token", null, PlatformProfile.Canvas), (registration.TokenEndpoint, registration.TokenAudience, registration.Profile));
        Assert.Equal(("170000000000412", "https://canvas.instructure.com", "sso.canvaslms.com"), (registration.ClientId, registration.Issuer, canvas.AuthorizationServer));
    }

    [Fact]
    public void Elsewhere_the_authorization_server_is_the_audience()
    {
        var other = Read(Good(root => root["authorization_server"] = "https://api.lms.example/auth"));

        Assert.Equal("https://api.lms.example/auth", other.ToRegistration(Guid.Empty, "c").TokenAudience);
        Assert.Null(Read(Good()).ToRegistration(Guid.Empty, "c").TokenAudience);
    }

    [Theory, Trait("Row", "REG-09")]
    [InlineData("https://lms.example", "https://lms.example/config", "moodle", true)]
    [InlineData("https://LMS.example/site", "https://lms.example/config?x", "moodle", true)]
    [InlineData("https://lms.example", "https://lms.example.evil.example/config", "moodle", false)]
    [InlineData("https://lms.example", "https://evil.example/config", "moodle", false)]
    [InlineData("https://lms.example", "https://www.lms.example/config", "moodle", false)]
    [InlineData("https://lms.example", "https://lms.example:8443/config", "moodle", false)]
    [InlineData("https://canvas.instructure.com", "https://sso.canvaslms.com/config", "canvas", true)]
    [InlineData("https://canvas.beta.instructure.com", "https://ashgrove.beta.instructure.com/config", "canvas", true)]
    [InlineData("https://canvas.instructure.com", "https://canvas.school.example/config", "canvas", false)]
    [InlineData("https://canvas.instructure.com", "https://evilinstructure.com/config", "canvas", false)]
    [InlineData("https://canvas.instructure.com", "https://canvas.instructure.com.evil.example/config", "canvas", false)]
    [InlineData("https://canvas.instructure.com", "https://sso.canvaslms.com/config", "moodle", false)]
    [InlineData("https://lms.example", "https://sso.canvaslms.com/config", "canvas", false)]
    public void REG_09_An_issuer_stands_for_itself_only_on_its_own_host(string issuer, string from, string family, bool matches) =>
        Assert.Equal(matches, Read(Good(root => (root["issuer"], root[Platform]!["product_family_code"]) = (issuer, family)), from).IssuerMatches);

    [Theory, Trait("Row", "REG-10")]
    [InlineData("issuer")]
    [InlineData("authorization_endpoint")]
    [InlineData("token_endpoint")]
    [InlineData("jwks_uri")]
    [InlineData("registration_endpoint")]
    public void REG_10_Every_address_in_it_is_looked_at(string member)
    {
        string[] wrong = ["http://lms.example/x", "https://user@lms.example/x", "https://lms.example:22/x", "javascript:alert(1)", "/x", "https://lms.example/ x", "https://lms.example/\n"];
        foreach (var address in wrong)
        {
            Assert.Equal((RegistrationReason.AddressInvalid, member), Refuse(Good(root => root[member] = address)));
        }
    }

    [Theory, Trait("Row", "REG-10")]
    [InlineData("https://lms.example?x=1")]
    [InlineData("https://lms.example#x")]
    [InlineData("https://lms.example/{300}")]
    public void REG_10_An_issuer_has_neither_query_nor_fragment(string issuer) =>
        Assert.Equal((RegistrationReason.AddressInvalid, "issuer"), Refuse(Good(root => root["issuer"] = issuer.Replace("{300}", new string('x', 300), StringComparison.Ordinal))));

    [Theory, Trait("Row", "REG-11")]
    [InlineData("issuer")]
    [InlineData("authorization_endpoint")]
    [InlineData("token_endpoint")]
    [InlineData("jwks_uri")]
    [InlineData("registration_endpoint")]
    [InlineData("id_token_signing_alg_values_supported")]
    [InlineData("token_endpoint_auth_methods_supported")]
    [InlineData(Platform)]
    public void REG_11_What_is_missing_is_named(string member)
    {
        Assert.Equal((RegistrationReason.MetadataMissing, member), Refuse(Good(root => root.Remove(member))));
        Assert.Equal((RegistrationReason.MetadataMissing, member), Refuse(Good(root => root[member] = null)));
        Assert.Equal((RegistrationReason.MetadataMissing, member), Refuse(Good(root => root[member] = 5)));
    }

    [Theory, Trait("Row", "REG-11")]
    [InlineData("id_token_signing_alg_values_supported", "HS256")]
    [InlineData("id_token_signing_alg_values_supported", "rs256")]
    [InlineData("token_endpoint_auth_methods_supported", "client_secret_basic")]
    [InlineData("token_endpoint_auth_signing_alg_values_supported", "ES256")]
    [InlineData("response_types_supported", "code")]
    public void REG_11_What_is_not_offered_is_named(string member, string offered)
    {
        Assert.Equal((RegistrationReason.NotSupported, member), Refuse(Good(root => root[member] = new JsonArray(offered))));
        Assert.Equal((RegistrationReason.NotSupported, member), Refuse(Good(root => root[member] = new JsonArray())));
    }

    [Theory, Trait("Row", "REG-12")]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("[5]")]
    public void REG_12_A_list_that_is_absent_or_none_is_not_known_and_not_empty(string? list)
    {
        var configuration = Read(Good(root =>
        {
            foreach (var (owner, member) in new[] { (root, "scopes_supported"), (root, "claims_supported"), (root[Platform]!.AsObject(), "notice_types_supported"), (root[Platform]!.AsObject(), "variables") })
            {
                owner.Remove(member);
                if (list is not null) owner[member] = JsonNode.Parse(list);
            }
            root[Platform]!.AsObject().Remove("messages_supported");
            if (list is not null && list != "[5]") root[Platform]!["messages_supported"] = JsonNode.Parse(list);
        }));

        Assert.Equal((null, null, null, null, null), (configuration.Scopes, configuration.Claims, configuration.Messages, configuration.NoticeTypes, configuration.Variables));
    }

    [Theory]
    [InlineData("""[{"type":"A"},5,null,{"type":7},{"placements":["p"]},{"type":"B","placements":"p"},{"type":"C","placements":["p","q"]}]""", "A:,B:,C:p+q")]
    [InlineData("[]", "")]
    public void Messages_that_say_what_they_are_count(string messages, string read)
    {
        var configuration = Read(Good(root => root[Platform]!["messages_supported"] = JsonNode.Parse(messages)));

        Assert.Equal(read, string.Join(',', configuration.Messages!.Select(message => $"{message.Type}:{string.Join('+', message.Placements)}")));
    }

    [Fact]
    public void A_platform_of_no_family_is_a_platform()
    {
        var configuration = Read(Good(root => root[Platform] = new JsonObject()));

        Assert.Equal((null, PlatformProfile.Generic), (configuration.ProductFamily, configuration.Profile));
    }

    public static TheoryData<string> NoObjects =>
    [
        "", "null", "[]", "\"x\"", "<html></html>", "{", "{} {}", """{"issuer":"https://a.example","issuer":"https://b.example"}""", """{"issuer":"\ud800"}""",
        """{"x":""" + string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100)) + "}",
    ];

    [Theory, MemberData(nameof(NoObjects)), Trait("Row", "REG-08")]
    public void REG_08_What_is_no_plain_object_is_no_configuration(string body) =>
        Assert.Equal(RegistrationReason.ConfigurationInvalid, Desk.Error(Reader.Read(Encoding.UTF8.GetBytes(body), new Uri("https://lms.example/config"))).Reason);

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        Assert.IsType<RegistrationResult<PlatformConfiguration>.Success>(Reader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good().ToJsonString())], new Uri("https://lms.example/config")));

    private static ConfigurationReader Reader => new(new EndpointCheck(new RegistrationPolicy { AllowHttpLoopback = true }));

    private static JsonObject Good(Action<JsonObject>? change = null)
    {
        var text = Captured.Read("moodle-4.5.6", "openid-configuration.json")["body"]!.ToJsonString().Replace("http://localhost:8085", "https://lms.example", StringComparison.Ordinal);
        var root = JsonNode.Parse(text)!.AsObject();
        change?.Invoke(root);
        return root;
    }

    private static PlatformConfiguration Read(JsonNode root, string from = "https://lms.example/config") =>
        Assert.IsType<RegistrationResult<PlatformConfiguration>.Success>(Reader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), new Uri(from))).Value;

    private static (string Reason, string? Member) Refuse(JsonNode root)
    {
        var error = Desk.Error(Reader.Read(Encoding.UTF8.GetBytes(root.ToJsonString()), new Uri("https://lms.example/config")));
        return (error.Reason, error.Member);
    }
}
