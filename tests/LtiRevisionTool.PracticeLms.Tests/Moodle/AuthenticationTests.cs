using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Moodle;

/// <summary>What a real Moodle answered to authentication requests, each with something else about it.</summary>
public sealed class AuthenticationTests(Lms lms) : IClassFixture<Lms>
{
    /// <summary>Those in which the browser differs and not the request, one that is told in words alone, one for a second address of the tool, and one of two steps.</summary>
    private static readonly string[] Others =
        ["student_starting_content_selection", "no_login_cookie_get", "no_login_cookie_post", "long_state", "registered_second_redirect_uri", "hint_second_use_replay"];

    public static TheoryData<string> Recorded => new(Captured.Moodle("authentication-endpoint").AsObject()
        .Where(entry => entry.Value is JsonObject known && known.ContainsKey("varied") && !Others.Contains(entry.Key))
        .Select(entry => entry.Key));

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_request_is_answered_as_Moodle_did(string name)
    {
        var recorded = Captured.Moodle("authentication-endpoint")[name]!;
        var request = await Launching.AuthenticationAsync(lms);
        Vary(request, recorded["varied"]!);

        using var response = await SendAsync(request, recorded["varied"]!.ToJsonString() == "\"POST\"");

        Assert.Equal((int)recorded["status"]!, (int)response.StatusCode);
        if (recorded["moodle_error_page"] is { } page)
        {
            Assert.Contains((string)page!, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            return;
        }

        var (_, fields) = await Launching.FormAsync(response);
        var expected = recorded["fields"]!.AsObject();
        Assert.Equal(expected.Select(field => field.Key).Order(), fields.Keys.Order());
        Assert.All(expected.Where(field => field.Key != "id_token"), field => Assert.Equal((string?)field.Value, fields[field.Key]));
    }

    [Fact]
    public async Task A_second_use_of_a_hint_is_answered_as_Moodle_did()
    {
        var recorded = Captured.Moodle("authentication-endpoint")["hint_second_use_replay"]!;
        var request = await Launching.AuthenticationAsync(lms);
        request["state"] = "st-1";
        using var first = await Launching.AuthenticateAsync(lms, request);

        using var second = await Launching.AuthenticateAsync(lms, request);

        Assert.Equal((200, (int)recorded["status"]!), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Contains((string)recorded["moodle_error_page"]!, await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private void Vary(Dictionary<string, string> request, JsonNode varied)
    {
        request["state"] = "st-1";
        if (varied is JsonObject changes)
        {
            foreach (var (name, value) in changes)
            {
                request[name] = ((string)value!).Replace("http://localhost:5080/launch", lms.Tool.Address + "/lti/launch", StringComparison.Ordinal);
            }
        }
        else if (((string)varied!).StartsWith("without ", StringComparison.Ordinal))
        {
            request.Remove(((string)varied!)["without ".Length..]);
        }
    }

    private Task<HttpResponseMessage> SendAsync(Dictionary<string, string> request, bool asForm) => asForm
        ? lms.PostAsync("/mod/lti/auth.php", [.. request.Select(field => (field.Key, field.Value))])
        : Launching.AuthenticateAsync(lms, request);
}
