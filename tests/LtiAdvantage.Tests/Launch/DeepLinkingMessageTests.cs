using System.Text.Json.Nodes;
using LtiAdvantage.Claims;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using LtiAdvantage.Messages;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

/// <summary>Messages that ask for content to be chosen: understood by whoever serves them, refused by name elsewhere.</summary>
public sealed class DeepLinkingMessageTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server, messageTypes: LtiMessageType.DeepLinkingRequest);

    [Theory, Trait("Row", "LV-P34")]
    [InlineData("id-token-deep-linking.json", "http://localhost:8085/mod/lti/contentitem_return.php?course=2&id=1&sesskey=BG3qhVLMy1")]
    public async Task LV_P34_A_request_signed_by_Moodle_is_understood(string file, string returnUrl)
    {
        var (claims, token, keys) = Captured.Moodle(file);

        var (_, result) = await Captured.LaunchAsync(
            new Bench(server, Captured.At(claims), Captured.Home(claims), loopback: true, LtiMessageType.DeepLinkingRequest), claims, token, keys);

        var settings = Assert.IsType<DeepLinkingRequest>(Assert.IsType<LaunchResult.Accepted>(result).Message).Settings;
        Assert.Equal((returnUrl, true, null, false), (settings.ReturnUrl, settings.AcceptMultiple, settings.AcceptLineItem, settings.AutoCreate));
        Assert.Equal(["ltiResourceLink"], settings.AcceptTypes);
        Assert.Equal(["frame", "iframe", "window"], settings.AcceptPresentationDocumentTargets);
        Assert.Equal(("Scratch History Revision", null, null), (settings.Title, settings.Text, settings.Data));
        Assert.Empty(Assert.IsType<LaunchResult.Accepted>(result).Facts.Warnings);
    }

    public static TheoryData<string> CanvasRequests =>
        new(Directory.EnumerateFiles(Captured.Folder("canvas"), "deep-linking-request.*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(CanvasRequests)), Trait("Row", "LV-P34")]
    public async Task LV_P34_A_request_of_Canvas_is_understood(string file)
    {
        var claims = Captured.Read("canvas", file);

        var (_, result) = await Captured.LaunchAsync(
            new Bench(server, Captured.At(claims), Captured.Home(claims), loopback: false, LtiMessageType.DeepLinkingRequest),
            claims, Bench.Sign(claims.ToJsonString()), SigningKey.Set(SigningKey.First.Jwk()));

        var accepted = Assert.IsType<LaunchResult.Accepted>(result);
        var settings = Assert.IsType<DeepLinkingRequest>(accepted.Message).Settings;
        Assert.StartsWith("https://ashgrove.instructure.com/courses/1042/deep_linking_response?data=", settings.ReturnUrl, StringComparison.Ordinal);
        Assert.Contains("ltiResourceLink", settings.AcceptTypes);
        Assert.NotNull(settings.AcceptMediaTypes);
        Assert.Empty(accepted.Facts.Warnings);
    }

    [Theory, Trait("Row", "LV-N52")]
    [InlineData("\"absent\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"accept_types":["ltiResourceLink"]}""")]
    [InlineData("""{"accept_types":["ltiResourceLink"],"deep_link_return_url":""}""")]
    [InlineData("""{"accept_types":["ltiResourceLink"],"deep_link_return_url":5}""")]
    [InlineData("""{"accept_types":["ltiResourceLink"],"deep_link_return_url":"/return"}""")]
    [InlineData("""{"accept_types":["ltiResourceLink"],"deep_link_return_url":"http://school.example/return"}""")]
    [InlineData("""{"accept_types":["ltiResourceLink"],"deep_link_return_url":"http://localhost/return"}""")]
    [InlineData("""{"accept_types":["ltiResourceLink"],"deep_link_return_url":"javascript:alert(1)"}""")]
    [InlineData("""{"accept_types":["ltiResourceLink"],"deep_link_return_url":"https://user@school.example/return"}""")]
    [InlineData("""{"deep_link_return_url":"https://school.example/return"}""")]
    [InlineData("""{"accept_types":"ltiResourceLink","deep_link_return_url":"https://school.example/return"}""")]
    public async Task LV_N52_A_request_without_whole_settings_is_refused_served_or_not(string json)
    {
        var change = Request($$"""{"{{LtiClaim.DeepLinkingSettings}}":{{json}}}""");

        await bench.RefusesAsync(LtiReason.DeepLinkSettingsInvalid, 400, change, consumed: true);
        await new Bench(server).RefusesAsync(LtiReason.DeepLinkSettingsInvalid, 400, change, consumed: true);
    }

    [Fact, Trait("Row", "LV-N39")]
    public Task LV_N39_A_whole_request_is_refused_where_no_content_can_be_chosen() =>
        new Bench(server).RefusesAsync(LtiReason.MessageTypeUnsupported, 400, Request("{}"), consumed: true);

    [Fact]
    [Trait("Row", "LV-P35")]
    [Trait("Row", "DL-24")]
    public async Task LV_P35_Neither_a_target_nor_a_link_nor_a_course_is_needed()
    {
        var accepted = await bench.AcceptsAsync(Request("""{"lti:target_link_uri":"absent","lti:resource_link":"absent","lti:context":"absent"}"""));

        Assert.Equal("https://tool.example/lti/launch", accepted.Target);
        Assert.Equal((null, null), (accepted.Message.TargetLinkUri, accepted.Message.Context));
    }

    [Theory]
    [Trait("Row", "DL-03")]
    [Trait("Row", "DL-04")]
    [InlineData("", false)]
    [InlineData("\"accept_multiple\":null,", false)]
    [InlineData("\"accept_multiple\":false,", false)]
    [InlineData("\"accept_multiple\":\"\",", false)]
    [InlineData("\"accept_multiple\":true,", true)]
    [InlineData("\"accept_multiple\":\"true\",", true)]
    [InlineData("\"accept_multiple\":\"False\",", false)]
    public async Task DL_03_DL_04_Several_items_are_taken_only_where_the_platform_says_so(string member, bool several) =>
        Assert.Equal(several, (await SettingsAsync(member)).AcceptMultiple);

    [Theory]
    [Trait("Row", "DL-04")]
    [Trait("Row", "DL-05")]
    [InlineData("", null)]
    [InlineData("\"accept_lineitem\":true,", true)]
    [InlineData("\"accept_lineitem\":\"false\",", false)]
    public async Task DL_05_Whether_a_column_is_taken_may_stay_unknown(string member, bool? taken) =>
        Assert.Equal(taken, (await SettingsAsync(member)).AcceptLineItem);

    [Fact, Trait("Row", "DL-06")]
    public async Task DL_06_Data_is_kept_as_it_came()
    {
        var data = "a\tb \u00e9\u4e2d\U0001F600 <i>&\"" + new string('x', 4096);

        Assert.Equal(data, (await SettingsAsync($"\"data\":{JsonValue.Create(data)!.ToJsonString()},")).Data);
    }

    [Fact, Trait("Row", "LV-N53")]
    public async Task LV_N53_Odd_optional_settings_are_left_out_and_noted()
    {
        var accepted = await bench.AcceptsAsync(Settings("\"auto_create\":\"maybe\",\"data\":{\"a\":1},"));

        var settings = Assert.IsType<DeepLinkingRequest>(accepted.Message).Settings;
        Assert.Equal((false, null), (settings.AutoCreate, settings.Data));
        Assert.Equal(["claim_dropped:deep_linking_settings.auto_create", "claim_dropped:deep_linking_settings.data"], accepted.Facts.Warnings);
    }

    private async Task<DeepLinkingSettings> SettingsAsync(string members) =>
        Assert.IsType<DeepLinkingRequest>((await bench.AcceptsAsync(Settings(members))).Message).Settings;

    private static Action<JsonObject> Settings(string members) => Request(
        $$"""{"{{LtiClaim.DeepLinkingSettings}}":{ {{members}} "accept_types":["ltiResourceLink"],"deep_link_return_url":"https://school.example/return"} }""");

    private static Action<JsonObject> Request(string patch) => claims =>
    {
        claims[LtiClaim.MessageType] = LtiMessageType.DeepLinkingRequest;
        claims[LtiClaim.DeepLinkingSettings] = new JsonObject { ["accept_types"] = new JsonArray("ltiResourceLink"), ["deep_link_return_url"] = "https://school.example/return" };
        Patch.Of(patch)(claims);
    };
}
