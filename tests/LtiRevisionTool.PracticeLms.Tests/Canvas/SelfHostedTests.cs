using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

/// <summary>Canvas on a server of the school, whose administrator has given it an issuer of its own.</summary>
public sealed class SelfHostedTests(SelfHostedCanvas lms) : IClassFixture<SelfHostedCanvas>
{
    [Fact]
    public async Task Its_issuer_is_its_own_address_in_every_message()
    {
        var (_, login) = await Launching.FormAsync(await lms.GetAsync("/launch/amara/checkpoint-1"));
        var launch = await lms.OpenAsync("/launch/amara/checkpoint-1");
        using var start = await lms.GetAsync("/accounts/1/developer_keys/register?url=" + Uri.EscapeDataString("https://tool.example/register"));
        var configuration = System.Web.HttpUtility.ParseQueryString(start.Headers.Location!.Query)["openid_configuration"]!;

        Assert.Equal(
            (lms.Address, lms.Address, lms.Address),
            (login["iss"], (string)launch["iss"]!, (string)(await lms.JsonAsync(configuration[lms.Address.Length..]))["issuer"]!));
    }

    [Fact]
    public async Task An_answer_for_the_hosted_one_is_not_taken()
    {
        var request = await lms.OpenAsync("/deep-link/teacher?placement=assignment_selection");
        var answer = lms.Answer(request);
        answer["aud"] = "https://canvas.instructure.com";

        using var refused = await lms.SendAsync(request, answer);
        using var taken = await lms.SendAsync(request, lms.Answer(request));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
        var said = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        Assert.Equal("the 'aud' is invalid", (string)said["errors"]!["base"]![0]!["message"]!);
    }
}
