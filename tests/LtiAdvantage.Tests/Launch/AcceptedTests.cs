using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class AcceptedTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Fact, Trait("Row", "LV-P01")]
    public async Task LV_P01_A_learners_full_launch_is_understood()
    {
        var accepted = await bench.AcceptsAsync();

        var message = Assert.IsType<ResourceLinkRequest>(accepted.Message);
        Assert.Equal(("site-1", "user-5", "Aisha Khan", "Aisha", "Khan"), (message.DeploymentId, message.Subject, message.Name, message.GivenName, message.FamilyName));
        Assert.Equal(("link-1", "Checkpoint 1", null), (message.ResourceLink.Id, message.ResourceLink.Title, message.ResourceLink.Description));
        Assert.Equal(("course-2", "HIST-9A", "History 9A", "CourseSection"), (message.Context!.Id, message.Context.Label, message.Context.Title, message.Context.Types.Single()));
        Assert.Equal("https://school.example/items/2/lineitem?type_id=1", message.Grades!.LineItem);
        Assert.Equal("https://school.example/items?type_id=1", message.Grades.LineItems);
        Assert.Equal("https://purl.imsglobal.org/spec/lti-ags/scope/score", Assert.Single(message.Grades.Scopes));
        Assert.Equal(("https://school.example/course/2", "en-GB"), (message.ReturnUrl, message.Locale));
        Assert.True(message.Roles is { IsLearner: true, IsInstructor: false });
        Assert.Equal(("platform-key-1", "RS256", "LtiResourceLinkRequest", "site-1", TimeSpan.Zero), (accepted.Facts.KeyId, accepted.Facts.Algorithm, accepted.Facts.MessageType, accepted.Facts.DeploymentId, accepted.Facts.Age));
        Assert.Empty(accepted.Facts.Warnings);
        Assert.Equal(bench.Registration, accepted.Registration);
    }

    [Fact, Trait("Row", "LV-P01")]
    public async Task LV_P01_An_instructors_full_launch_is_understood()
    {
        var accepted = await bench.AcceptsAsync(claims => claims[LtiClaim.Roles] = new JsonArray(LtiRole.Instructor));

        Assert.True(accepted.Message.Roles is { IsInstructor: true, IsLearner: false });
    }

    [Theory]
    [Trait("Row", "LV-P09")]
    [Trait("Row", "LV-P10")]
    [Trait("Row", "LV-P11")]
    [Trait("Row", "LV-P12")]
    [Trait("Row", "LV-P14")]
    [Trait("Row", "LV-P36")]
    [Trait("Row", "LV-P37")]
    [InlineData("LV-P09 no personal data", """{"name":"absent","given_name":"absent","family_name":"absent"}""")]
    [InlineData("LV-P09 only e-mail", """{"name":"absent","given_name":"absent","family_name":"absent","email":"a@school.example"}""")]
    [InlineData("LV-P09 name without parts", """{"given_name":"absent","family_name":"absent"}""")]
    [InlineData("LV-P09 parts without name", """{"name":"absent"}""")]
    [InlineData("LV-P10 no context", """{"lti:context":"absent"}""")]
    [InlineData("LV-P11 context with only an id", """{"lti:context":{"id":"c"}}""")]
    [InlineData("LV-P11 context type empty", """{"lti:context":{"id":"c","type":[]}}""")]
    [InlineData("LV-P11 context type unknown", """{"lti:context":{"id":"c","type":["Whatever","http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"]}}""")]
    [InlineData("LV-P12 resource link alone", """{"name":"absent","given_name":"absent","family_name":"absent","lti:context":"absent","lti:custom":"absent","lti:launch_presentation":"absent","https://purl.imsglobal.org/spec/lti-ags/claim/endpoint":"absent","lti:resource_link":{"id":"r"}}""")]
    [InlineData("LV-P14 null is absent", """{"name":null,"lti:context":null,"lti:custom":null,"lti:launch_presentation":null,"lti:tool_platform":null,"https://purl.imsglobal.org/spec/lti-ags/claim/endpoint":null,"nbf":null,"azp":null}""")]
    [InlineData("LV-P14 empty is absent", """{"name":"","given_name":"","lti:resource_link":{"id":"r","title":"","description":null},"lti:launch_presentation":{"return_url":"","locale":""},"https://purl.imsglobal.org/spec/lti-ags/claim/endpoint":{"scope":[],"lineitem":""}}""")]
    [InlineData("LV-P13 vendor claims", """{"https://vendor.example/claim":{"a":{"b":{"c":[[[1]]]}}},"lti:custom":{"topic":"x"}}""")]
    [InlineData("LV-P36 document target", """{"lti:launch_presentation":{"document_target":"nonsense","width":"wide"}}""")]
    public async Task What_may_be_missing_may_be_missing(string row, string patch)
    {
        var accepted = await bench.AcceptsAsync(Patch.Of(patch));

        Assert.StartsWith("LV-P", row, StringComparison.Ordinal);
        Assert.Empty(accepted.Facts.Warnings);
    }

    [Fact, Trait("Row", "LV-P14")]
    public async Task LV_P14_Empty_texts_read_as_absent()
    {
        var message = (await bench.AcceptsAsync(Patch.Of("""{"name":"","family_name":null,"lti:resource_link":{"id":"r","title":""}}"""))).Message;

        Assert.Equal((null, "Aisha", null, null), (message.Name, message.GivenName, message.FamilyName, ((ResourceLinkRequest)message).ResourceLink.Title));
    }

    [Fact, Trait("Row", "LV-P13")]
    public async Task LV_P13_Many_kilobytes_of_settings_are_taken()
    {
        var custom = new JsonObject(Enumerable.Range(0, 64).Select(n => KeyValuePair.Create<string, JsonNode?>("key" + n, new string('v', 1024))));

        Assert.Equal(64, (await bench.AcceptsAsync(claims => claims[LtiClaim.Custom] = custom)).Message.Custom.Count);
    }

    [Fact, Trait("Row", "LV-P15")]
    public async Task LV_P15_Settings_become_texts_and_what_was_not_filled_in_is_left_out()
    {
        var custom = """{"lti:custom":{"due":"$ResourceLink.submission.endDateTime","count":7,"ratio":1.50,"flag":true,"empty":"","lines":"a\nb","quote":"\"x\"","none":null,"equals":"a=b=c"}}""";

        var read = (await bench.AcceptsAsync(Patch.Of(custom))).Message.Custom;

        Assert.Equal(
            new Dictionary<string, string> { ["count"] = "7", ["ratio"] = "1.50", ["flag"] = "true", ["empty"] = "", ["lines"] = "a\nb", ["quote"] = "\"x\"", ["equals"] = "a=b=c" },
            read.ToDictionary());
    }

    [Fact]
    [Trait("Row", "LV-P16")]
    [Trait("Row", "LV-P18")]
    public async Task LV_P16_LV_P18_Names_and_titles_stay_as_they_are()
    {
        var title = string.Concat(Enumerable.Repeat("<b>\u062a\u0627\u0631\u064a\u062e</b> e\u0301 \U0001F469\u200D\U0001F3EB", 50));

        var message = (ResourceLinkRequest)(await bench.AcceptsAsync(claims =>
        {
            claims["name"] = "Zo\u00eb \U00020BB7\u91ce \u202eabc";
            claims[LtiClaim.ResourceLink] = new JsonObject { ["id"] = "r", ["title"] = title };
        })).Message;

        Assert.Equal(("Zo\u00eb \U00020BB7\u91ce \u202eabc", title), (message.Name, message.ResourceLink.Title));
    }

    [Fact, Trait("Row", "LV-P17")]
    public async Task LV_P17_Identifiers_of_255_characters_are_kept_byte_for_byte()
    {
        var id = "Aa" + new string('x', 253);

        var message = (ResourceLinkRequest)(await bench.AcceptsAsync(claims =>
        {
            claims["sub"] = id;
            claims[LtiClaim.DeploymentId] = id;
            claims[LtiClaim.ResourceLink] = new JsonObject { ["id"] = id };
            claims[LtiClaim.Context] = new JsonObject { ["id"] = id };
        })).Message;

        Assert.Equal((id, id, id, id), (message.Subject, message.DeploymentId, message.ResourceLink.Id, message.Context!.Id));
    }

    [Theory, Trait("Row", "LV-P37")]
    [InlineData("\"cy\"", "cy")]
    [InlineData("\"en_GB\"", "en_GB")]
    [InlineData("\"<script>\"", "de")]
    [InlineData("5", "de")]
    [InlineData("\"\"", "de")]
    public async Task LV_P37_An_odd_locale_falls_back(string json, string locale)
    {
        var accepted = await bench.AcceptsAsync(Patch.Of("""{"locale":"de","lti:launch_presentation":{"locale":{json}}}""".Replace("{json}", json, StringComparison.Ordinal)));

        Assert.Equal(locale, accepted.Message.Locale);
    }

    [Theory, Trait("Row", "LV-P33")]
    [InlineData("RS384")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    public async Task LV_P33_An_algorithm_that_the_registration_allows_is_accepted(string algorithm)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = curve.ExportParameters(false).Q;
        var ec = new JsonObject { ["kty"] = "EC", ["kid"] = "ec", ["crv"] = "P-256", ["x"] = System.Buffers.Text.Base64Url.EncodeToString(point.X), ["y"] = System.Buffers.Text.Base64Url.EncodeToString(point.Y) };
        var rsa = SigningKey.First.Jwk();
        rsa.Remove("alg");
        server.ReplaceText(bench.JwksUri, SigningKey.Set(rsa, ec));
        bench.Registration = bench.Registration with { SigningAlgorithms = [algorithm] };
        var login = await bench.LoginAsync();
        var header = new JsonObject { ["alg"] = algorithm, ["kid"] = algorithm == "ES256" ? "ec" : SigningKey.First.Id }.ToJsonString();
        Func<byte[], byte[]> sign = algorithm switch
        {
            "RS384" => data => SigningKey.First.Rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "PS256" => data => SigningKey.First.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => data => curve.SignData(data, HashAlgorithmName.SHA256),
        };

        Assert.IsType<LaunchResult.Accepted>(await bench.LaunchAsync(login, SigningKey.Sign(header, bench.Claims(login).ToJsonString(), sign)));
    }
}
