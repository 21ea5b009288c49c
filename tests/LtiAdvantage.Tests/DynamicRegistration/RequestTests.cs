using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.DynamicRegistration;
using LtiAdvantage.Grades;
using LtiAdvantage.Roster;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tests.Launch;

namespace LtiAdvantage.Tests.DynamicRegistration;

/// <summary>What the tool asks a platform for.</summary>
public sealed class RequestTests
{
    private const string ToolMember = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private static readonly SupportedMessage Links = new(LtiMessageType.ResourceLinkRequest, []);
    private static readonly PlatformConfiguration Moodle = new()
    {
        Issuer = "https://lms.example",
        IssuerMatches = true,
        AuthorizationEndpoint = "https://lms.example/auth",
        TokenEndpoint = "https://lms.example/token",
        JwksUri = "https://lms.example/jwks",
        RegistrationEndpoint = "https://lms.example/register",
        ProductFamily = "moodle",
        Messages = [Links, new(LtiMessageType.DeepLinkingRequest, ["ContentArea"])],
        Scopes = Desk.Tool.Scopes,
        Claims = ["sub", "iss", "name", "given_name", "family_name", "email"],
    };

    private static readonly PlatformConfiguration Canvas = Moodle with
    {
        ProductFamily = "canvas",
        Messages =
        [
            new(LtiMessageType.ResourceLinkRequest, ["account_navigation", "course_navigation"]),
            new(LtiMessageType.DeepLinkingRequest, ["https://canvas.instructure.com/lti/assignment_selection", "editor_button", "link_selection"]),
        ],
    };

    [Fact, Trait("Row", "REG-13")]
    public async Task REG_13_The_request_goes_with_the_token_as_one_object_of_JSON()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.RegisterAsync(FakeAnswer.Json("""{"client_id":"c"}"""));

        var request = desk.Seen[^1];
        Assert.Equal(("POST", "/mod/lti/openid-registration.php", "Bearer token-1", "application/json"), (request.Method, request.Target, request.Header("Authorization"), request.Header("Content-Type")));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.IsType<JsonObject>(JsonNode.Parse(request.Body));
    }

    [Fact, Trait("Row", "REG-16")]
    public async Task REG_16_Without_a_token_it_goes_without_the_header()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.RegisterAsync(FakeAnswer.Json("""{"client_id":"c"}"""), token: null);

        Assert.All(desk.Seen, request => Assert.Null(request.Header("Authorization")));
    }

    [Fact]
    [Trait("Row", "REG-13")]
    [Trait("Row", "REG-15")]
    public void REG_13_REG_15_The_request_for_Moodle_is_this()
    {
        Same("""
            {
              "application_type": "web",
              "client_name": "History Revision",
              "client_uri": "https://tool.example",
              "logo_uri": "https://tool.example/icon.png",
              "policy_uri": "https://tool.example/privacy",
              "tos_uri": "https://tool.example/terms",
              "grant_types": ["implicit", "client_credentials"],
              "response_types": ["id_token"],
              "redirect_uris": ["https://tool.example/lti/launch"],
              "initiate_login_uri": "https://tool.example/lti/login",
              "jwks_uri": "https://tool.example/.well-known/jwks.json",
              "token_endpoint_auth_method": "private_key_jwt",
              "scope": "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly https://purl.imsglobal.org/spec/lti-ags/scope/score https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly",
              "https://purl.imsglobal.org/spec/lti-tool-configuration": {
                "domain": "tool.example",
                "description": "GCSE history revision notes and auto-marked checkpoints",
                "target_link_uri": "https://tool.example/lti/launch",
                "custom_parameters": { "context_history": "$Context.id.history", "link_history": "$ResourceLink.id.history" },
                "claims": ["iss", "sub", "name", "given_name", "family_name"],
                "messages": [
                  { "type": "LtiDeepLinkingRequest", "target_link_uri": "https://tool.example/lti/launch", "label": "History checkpoint", "placements": ["ContentArea"] },
                  { "type": "LtiResourceLinkRequest", "target_link_uri": "https://tool.example/lti/launch", "label": "History revision", "icon_uri": "https://tool.example/icon-16.png" }
                ]
              }
            }
            """, Write(Moodle));
    }

    [Fact, Trait("Row", "REG-13")]
    public void REG_13_Canvas_is_told_more_in_its_own_words()
    {
        var tool = Write(Canvas)[ToolMember]!.AsObject();

        Assert.Equal(("name_only", "history-revision", "History Revision Ltd"), (Text(tool, "privacy_level"), Text(tool, "tool_id"), Text(tool, "vendor")));
        Same("""
            [
              {
                "type": "LtiDeepLinkingRequest", "target_link_uri": "https://tool.example/lti/launch", "label": "History checkpoint",
                "placements": ["https://canvas.instructure.com/lti/assignment_selection", "link_selection"],
                "https://canvas.instructure.com/lti/visibility": "admins",
                "https://canvas.instructure.com/lti/launch_width": 1000,
                "https://canvas.instructure.com/lti/launch_height": 800
              },
              {
                "type": "LtiResourceLinkRequest", "target_link_uri": "https://tool.example/lti/launch", "label": "History revision", "icon_uri": "https://tool.example/icon-16.png",
                "placements": ["course_navigation"],
                "https://canvas.instructure.com/lti/course_navigation/default_enabled": false
              }
            ]
            """, tool["messages"]!);
    }

    [Fact, Trait("Row", "REG-13")]
    public void REG_13_The_members_are_those_of_a_request_that_Canvas_and_Moodle_took()
    {
        var mine = Write(Canvas);
        var canvas = Captured.Read("canvas", "registration-request.json");
        var moodle = Captured.Read("moodle-4.5.6", "registration.json")["request"]!["body"]!.AsObject();

        Assert.Empty(Members(mine).Except(Members(canvas)));
        Assert.Empty(Members(Write(Moodle)).Except(Members(moodle)));
        Assert.Empty(Members(mine[ToolMember]!).Except(Members(canvas[ToolMember]!)));
    }

    [Fact, Trait("Row", "REG-13")]
    public void REG_13_A_port_belongs_to_the_domain()
    {
        var tool = Desk.Tool with { TargetUrl = "http://localhost:5080/lti/launch" };

        Assert.Equal("localhost:5080", RegistrationRequest.Fit(tool, Moodle).Write(tool, Moodle, names: true)[ToolMember]!["domain"]!.GetValue<string>());
    }

    [Fact, Trait("Row", "REG-14")]
    public void REG_14_Without_names_none_are_asked_for()
    {
        var moodle = Write(Moodle, names: false)[ToolMember]!.AsObject();
        var canvas = Write(Canvas, names: false)[ToolMember]!.AsObject();

        Assert.Equal(["iss", "sub"], Strings(moodle["claims"]!));
        Assert.Equal((2, "anonymous"), (Strings(canvas["claims"]!).Count(), Text(canvas, "privacy_level")));
    }

    [Fact, Trait("Row", "REG-14")]
    public void REG_14_Only_claims_and_scopes_that_are_offered_and_used_are_asked_for()
    {
        var request = Write(Moodle with { Claims = ["name", "email", "picture"], Scopes = ["openid", GradeScope.Score, "urn:other"] });

        Assert.Equal(["iss", "sub", "name"], Strings(request[ToolMember]!["claims"]!));
        Assert.Equal(GradeScope.Score, request["scope"]!.GetValue<string>());
    }

    [Fact, Trait("Row", "REG-12")]
    public void REG_12_Where_nothing_is_known_the_least_is_asked_for()
    {
        var request = Write(Moodle with { Claims = null, Scopes = null, Messages = null });

        Assert.Equal(GradeScope.Score, request["scope"]!.GetValue<string>());
        Assert.Equal(["iss", "sub", "name", "given_name", "family_name"], Strings(request[ToolMember]!["claims"]!));
        Assert.Equal("LtiResourceLinkRequest", Assert.Single(request[ToolMember]!["messages"]!.AsArray())!["type"]!.GetValue<string>());
    }

    [Fact, Trait("Row", "REG-13")]
    public void REG_13_A_message_that_would_land_where_nobody_meant_it_is_left_out()
    {
        var elsewhere = Write(Canvas with { Messages = [new(LtiMessageType.ResourceLinkRequest, ["account_navigation"]), new(LtiMessageType.DeepLinkingRequest, ["editor_button"])] });
        var unsent = Write(Moodle with { Messages = [Links] });

        Assert.Empty(elsewhere[ToolMember]!["messages"]!.AsArray());
        Assert.Equal("LtiResourceLinkRequest", Assert.Single(unsent[ToolMember]!["messages"]!.AsArray())!["type"]!.GetValue<string>());
    }

    [Theory, Trait("Row", "REG-15")]
    [InlineData("equals", "a=b")]
    [InlineData("line", "a\nrole")]
    [InlineData("Mixed-Case", "x")]
    public void REG_15_A_parameter_that_would_not_come_back_is_our_own_mistake(string name, string value) =>
        Assert.Throws<ArgumentException>(() => Desk.Tool with { CustomParameters = new Dictionary<string, string> { [name] = value } });

    private static JsonObject Write(PlatformConfiguration platform, bool names = true) => RegistrationRequest.Fit(Desk.Tool, platform).Write(Desk.Tool, platform, names);

    private static string Text(JsonObject tool, string member) => tool["https://canvas.instructure.com/lti/" + member]!.GetValue<string>();

    private static IEnumerable<string> Strings(JsonNode list) => list.AsArray().Select(item => item!.GetValue<string>());

    private static IEnumerable<string> Members(JsonNode item) => item.AsObject().Select(member => member.Key);

    private static void Same(string expected, JsonNode actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
