using System.Text.Json.Nodes;
using LtiRevisionTool.PracticeLms.Tests.Support;

namespace LtiRevisionTool.PracticeLms.Tests.Canvas;

public sealed class ResultTests(CanvasLms lms) : IClassFixture<CanvasLms>, IAsyncLifetime
{
    public Task InitializeAsync() => lms.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_result_has_the_captured_members_and_the_extension_last_sent()
    {
        var extension = new JsonObject { ["new_submission"] = true, ["submission_type"] = "basic_lti_launch", ["submission_data"] = "https://tool.example/x" };
        var score = Canvases.Score(extension: extension);
        score["comment"] = "Well done";
        var (_, posted) = await lms.PostAsync(score);

        var (status, results) = await lms.ResultsAsync("?user_id=" + Canvases.Amara);

        Assert.Equal(200, status);
        var captured = Captured.Canvas("result.container")[0]!.AsObject();
        Assert.Equal(Captured.Shape(captured), Captured.Shape(results.Single()));
        Assert.Equal((string?)posted!["resultUrl"], (string?)results[0]!["id"]);
        Assert.Equal(extension.ToJsonString(), results[0]![Canvases.Extension]!.ToJsonString());
        Assert.Contains("\"resultScore\":6.0,\"resultMaximum\":8.0", results[0]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_by_the_teacher_is_seen_in_it()
    {
        var score = Canvases.Score();
        score["scoreMaximum"] = 16;
        await lms.PostAsync(score);
        await lms.ControlAsync("/gradebook/override", ("person", "amara"), ("column", "checkpoint-1"), ("points", "8"));

        Assert.Equal((16m, 16m), Marks((await lms.ResultsAsync()).Body.Single()));
    }

    [Fact]
    public async Task A_mark_that_only_the_teacher_gave_is_not_listed()
    {
        await lms.ControlAsync("/gradebook/override", ("person", "ben"), ("column", "checkpoint-1"), ("points", "5"));

        Assert.Empty((await lms.ResultsAsync()).Body);
    }

    [Theory]
    [InlineData("20105", 1)]
    [InlineData("nobody", 0)]
    [InlineData("0f5b1d0c-7a62-4f0c-8f53-000000000003", 0)] // the teacher
    public async Task A_person_is_found_by_either_id_and_nobody_else_at_all(string user, int count)
    {
        await lms.PostAsync(Canvases.Score());

        Assert.Equal(count, (await lms.ResultsAsync("?user_id=" + user)).Body.Count);
    }

    [Fact]
    public async Task A_limit_is_a_page()
    {
        foreach (var student in Enumerable.Range(5, 3))
        {
            await lms.PostAsync(Canvases.Score(user: $"0f5b1d0c-7a62-4f0c-8f53-{student:x12}"));
        }

        using var response = await lms.CallAsync(HttpMethod.Get, Canvases.Item + "/results?limit=2", A.ResultScope);

        Assert.Equal(2, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray().Count);
        Assert.Contains("page=2&per_page=2>; rel=\"next\"", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    private static (decimal Score, decimal Maximum) Marks(JsonNode? result) => ((decimal)result!["resultScore"]!, (decimal)result["resultMaximum"]!);
}
