using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class ClaimTests(KeyServer server) : IClassFixture<KeyServer>
{
    private static readonly string TooLong = new('x', 256);

    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "LV-N38")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("1")]
    public Task LV_N38_A_message_without_a_type_is_refused(string json) => Refuses("lti:message_type", json, LtiReason.MessageTypeMissing);

    [Theory, Trait("Row", "LV-N39")]
    [InlineData("LtiDeepLinkingResponse")]
    [InlineData("LtiDataPrivacyLaunchRequest")]
    [InlineData("DataPrivacyLaunchRequest")]
    [InlineData("LtiEulaRequest")]
    [InlineData("LtiAssetProcessorSettingsRequest")]
    [InlineData("LtiReportReviewRequest")]
    [InlineData("LtiAssetProcessorSubmissionNotice")]
    [InlineData("LtiContextCopyNotice")]
    [InlineData("LtiHelloWorldNotice")]
    [InlineData("ltiresourcelinkrequest")]
    [InlineData("Something")]
    public async Task LV_N39_A_kind_of_message_that_we_do_not_serve_is_refused(string type)
    {
        var refused = await Refuses("lti:message_type", $"\"{type}\"", LtiReason.MessageTypeUnsupported);

        Assert.Equal(LtiUserMessage.Kind, refused.Error.Message);
        Assert.Equal("https://school.example/course/2", refused.ReturnUrl);
    }

    [Theory, Trait("Row", "LV-N40")]
    [InlineData("\"absent\"")]
    [InlineData("\"1.1\"")]
    [InlineData("\"1.3\"")]
    [InlineData("1.3")]
    [InlineData("\"1.3.0 \"")]
    [InlineData("[\"1.3.0\"]")]
    public Task LV_N40_Another_version_than_1_3_0_is_refused(string json) => Refuses("lti:version", json, LtiReason.VersionInvalid);

    [Theory, Trait("Row", "LV-N41")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("1")]
    [InlineData("{too long}")]
    public Task LV_N41_A_message_without_a_deployment_is_refused(string json) => Refuses("lti:deployment_id", json, LtiReason.DeploymentMissing);

    [Theory, Trait("Row", "LV-N45")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    public Task LV_N45_A_message_without_roles_is_refused(string json) => Refuses("lti:roles", json, LtiReason.RolesMissing);

    [Theory, Trait("Row", "LV-N46")]
    [InlineData("\"Learner\"")]
    [InlineData("[\"Learner\",5]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    public Task LV_N46_Roles_of_another_shape_are_refused(string json) => Refuses("lti:roles", json, LtiReason.RolesInvalid);

    [Theory, Trait("Row", "LV-N47")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    public Task LV_N47_A_message_without_a_user_is_refused(string json) => Refuses("sub", json, LtiReason.SubjectMissing);

    [Theory, Trait("Row", "LV-N48")]
    [InlineData("\"\"")]
    [InlineData("5")]
    [InlineData("{too long}")]
    public Task LV_N48_A_user_that_is_no_identifier_is_refused(string json) => Refuses("sub", json, LtiReason.SubjectInvalid);

    [Theory, Trait("Row", "LV-N49")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":5}""")]
    [InlineData("""["link-1"]""")]
    [InlineData("\"link-1\"")]
    public Task LV_N49_A_message_without_a_resource_link_is_refused(string json) => Refuses("lti:resource_link", json, LtiReason.ResourceLinkMissing);

    [Theory, Trait("Row", "LV-N50")]
    [InlineData("\"absent\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    public Task LV_N50_A_message_without_a_target_is_refused(string json) => Refuses("lti:target_link_uri", json, LtiReason.TargetMissing);

    [Theory]
    [Trait("Row", "LV-N51")]
    [Trait("Row", "SEC-03")]
    [InlineData("https://evil.example/learn")]
    [InlineData("http://tool.example/learn")]
    [InlineData("https://tool.example:8443/learn")]
    [InlineData("https://tool.example@evil.example/")]
    [InlineData("https://user@tool.example/")]
    [InlineData("https://tool.example.evil.example/")]
    [InlineData("//tool.example/learn")]
    [InlineData("/learn")]
    [InlineData("javascript:alert(1)")]
    public async Task LV_N51_A_target_on_a_foreign_host_is_refused(string target)
    {
        var refused = await Refuses("lti:target_link_uri", JsonValue.Create(target)!.ToJsonString(), LtiReason.TargetForeign);

        Assert.Equal(LtiUserMessage.Verify, refused.Error.Message);
    }

    [Fact, Trait("Row", "LV-N51")]
    public async Task LV_N51_The_tokens_target_wins_over_the_logins()
    {
        var accepted = await bench.AcceptsAsync(Patch.Of("""{"lti:target_link_uri":"https://TOOL.example/learn/other?part=2#top"}"""));

        Assert.Equal("https://TOOL.example/learn/other?part=2#top", accepted.Target);
    }

    [Theory, Trait("Row", "LV-N53")]
    [InlineData("lti:context", "[]", "context")]
    [InlineData("lti:context", "{\"title\":\"no id\"}", "context")]
    [InlineData("lti:custom", "\"a=b\"", "custom")]
    [InlineData("lti:custom", "{\"a\":{}}", "custom.a")]
    [InlineData("lti:launch_presentation", "5", "launch_presentation")]
    [InlineData("lti:launch_presentation", "{\"return_url\":\"javascript:alert(1)\"}", "launch_presentation.return_url")]
    [InlineData("lti:launch_presentation", "{\"return_url\":\"http://school.example/\"}", "launch_presentation.return_url")]
    [InlineData("lti:tool_platform", "[]", "tool_platform")]
    [InlineData("lti:role_scope_mentor", "\"x\"", "role_scope_mentor")]
    [InlineData("name", "[\"Aisha\"]", "name")]
    [InlineData("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", "{\"scope\":\"x\"}", "endpoint")]
    [InlineData("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", "{\"lineitem\":5}", "endpoint.lineitem")]
    [InlineData("https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice", "[]", "namesroleservice")]
    public async Task LV_N53_An_optional_claim_of_the_wrong_type_is_dropped_and_noted(string name, string json, string noted)
    {
        var accepted = await bench.AcceptsAsync(Change(name, json));

        Assert.Equal("claim_dropped:" + noted, Assert.Single(accepted.Facts.Warnings));
    }

    [Theory, Trait("Row", "LV-N54")]
    [InlineData("sub", "\"a\\u0000b\"")]
    [InlineData("sub", "\"a\\nb\"")]
    [InlineData("lti:deployment_id", "\"a\\u0085b\"")]
    [InlineData("lti:resource_link", "{\"id\":\"a\\u0007\"}")]
    [InlineData("lti:context", "{\"id\":\"\\u0000\"}")]
    [InlineData("lti:resource_link", "{\"id\":{too long}}")]
    [InlineData("lti:context", "{\"id\":{too long}}")]
    public Task LV_N54_Control_characters_in_identifiers_are_refused(string name, string json) => Refuses(name, json, LtiReason.IdentifierInvalid);

    [Fact, Trait("Row", "LV-N68")]
    public async Task LV_N68_A_client_assertion_posted_as_a_launch_is_refused()
    {
        var assertion = new JsonObject { ["iss"] = Bench.ClientId, ["sub"] = Bench.ClientId, ["aud"] = "https://school.example/token", ["iat"] = bench.Now, ["exp"] = bench.Now + 60, ["jti"] = "1" };
        var login = await bench.LoginAsync();

        bench.Refuses(await bench.LaunchAsync(login, Bench.Sign(assertion.ToJsonString())), LtiReason.IssuerMismatch, 401);
    }

    [Fact, Trait("Row", "LV-N68")]
    public async Task LV_N68_A_notice_posted_as_a_launch_is_refused()
    {
        const string Notice = """{"lti:message_type":"absent","sub":"absent","lti:notice":{"id":"1","timestamp":"2026-08-25T11:24:25Z","type":"LtiContextCopyNotice"}}""";

        await bench.RefusesAsync(LtiReason.MessageTypeMissing, 400, Patch.Of(Notice), consumed: true);
    }

    [Fact]
    [Trait("Row", "LV-N68")]
    public async Task LV_N68_A_notice_of_Canvas_that_a_course_was_copied_is_refused_as_a_launch()
    {
        var notice = Captured.Read("canvas", "pns.context-copy-notice.json");

        await bench.RefusesAsync(
            LtiReason.MessageTypeMissing,
            400,
            claims =>
            {
                claims.Remove(LtiClaim.MessageType);
                claims.Remove("sub");
                foreach (var (name, value) in notice.Where(claim => claim.Key.StartsWith("https:", StringComparison.Ordinal) && claim.Key != LtiClaim.DeploymentId))
                {
                    claims[name] = value?.DeepClone();
                }
            },
            consumed: true);
    }

    private Task<LtiAdvantage.Launch.LaunchResult.Refused> Refuses(string name, string json, string reason) =>
        bench.RefusesAsync(reason, 400, Change(name, json), consumed: true);

    private static Action<JsonObject> Change(string name, string json) =>
        Patch.Of($$"""{"{{name}}":{{json.Replace("{too long}", "\"" + TooLong + "\"", StringComparison.Ordinal)}}}""");
}
