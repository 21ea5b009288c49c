using System.Net;
using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class SpeedGraderTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    private const string Lti = "https://purl.imsglobal.org/spec/lti/claim/";
    private const string Submitted = "http://localhost:5080/lti/launch?review=att_7Q2M";

    public async Task InitializeAsync()
    {
        await lms.ResetAsync();
        var extension = new JsonObject { ["submission_type"] = "basic_lti_launch", ["submission_data"] = Submitted };
        await lms.PostAsync(Canvases.Score(extension: extension));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("", "id-token.teacher.speedgrader")]
    [InlineData("?version=older", "id-token.teacher.speedgrader.no-resource-link")]
    public async Task A_submission_opens_as_an_ordinary_launch_of_the_viewer(string query, string capture)
    {
        var claims = await lms.ClaimsAsync("/speedgrader/teacher/checkpoint-1/amara" + query);

        Assert.Equal(Captured.Shape(Captured.Canvas(capture)), Captured.Shape(claims));
        Assert.Equal(Submitted, (string)claims[Lti + "target_link_uri"]!);
        Assert.Equal("0f5b1d0c-7a62-4f0c-8f53-000000000003", (string)claims["sub"]!);
        Assert.Null(claims[Lti + "for_user"]);
        Assert.Null(claims["https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"]!["lineitem"]);
        Assert.Equal(query.Length > 0, (string)claims[Lti + "resource_link"]!["id"]! == (string)claims[Lti + "context"]!["id"]!);
    }

    [Fact]
    public async Task Students_open_their_own_and_nobody_elses()
    {
        Assert.Equal(Canvases.Amara, (string)(await lms.ClaimsAsync("/speedgrader/amara/checkpoint-1/amara"))["sub"]!);
        using var other = await lms.GetAsync("/speedgrader/ben/checkpoint-1/amara");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Without_a_submission_there_is_nothing_to_open()
    {
        using var response = await lms.GetAsync("/speedgrader/teacher/checkpoint-1/ben");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
