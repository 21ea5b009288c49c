using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

public sealed class ReadResultTests
{
    [Fact]
    [Trait("Row", "AGS-01")]
    [Trait("Row", "AGS-04")]
    public async Task One_persons_result_is_asked_for_without_a_limit()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("[]");

        Assert.Null(await ReadAsync(tool, "a&b"));

        var request = Assert.Single(tool.Platform.Seen);
        Assert.Equal("/mod/lti/services.php/2/lineitems/2/lineitem/results?type_id=1&user_id=a%26b", request.Target);
        Assert.Equal("application/vnd.ims.lis.v2.resultcontainer+json", request.Header("Accept"));
        Assert.Equal(GradeScope.ResultReadOnly, tool.Platform.Tokens.LastScope);
    }

    [Theory]
    [Trait("Row", "AGS-45")]
    [InlineData("9", 8, null)]
    [InlineData("8", 1.5, "teacher says")]
    [InlineData("12", 0, null)]
    [InlineData("13", 6, "Good work. <b>Review</b> Q3.\nSecond line & é “quotes”")]
    public async Task A_person_is_picked_out_of_all_that_Moodle_lists(string user, double score, string? comment)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Moodle);
        tool.Platform.Service = _ => Capture.Moodle("ags-results", "results_all");

        var result = await ReadAsync(tool, user);

        Assert.Equal(new Result { UserId = user, ResultScore = (decimal)score, ResultMaximum = 8, Comment = comment }, result);
    }

    [Theory]
    [Trait("Row", "AGS-44")]
    [InlineData("""[{"userId":"5"}]""")]
    [InlineData("""[{"userId":5,"resultScore":null,"resultMaximum":0,"comment":""}]""")]
    [InlineData("""[{"userId":"5","resultScore":"none","resultMaximum":"-1"}]""")]
    public async Task What_is_missing_is_none(string body)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json(body);

        Assert.Equal(new Result { UserId = "5" }, await ReadAsync(tool, "5"));
    }

    [Fact]
    [Trait("Row", "AGS-44")]
    public async Task Canvas_result_is_read()
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Canvas);
        tool.Platform.Service = _ => FakeAnswer.Json(Capture.Read("canvas/result.container.json").GetRawText());

        var result = await ReadAsync(tool, "0f5b1d0c-7a62-4f0c-8f53-6d9f2f7d1c11");

        Assert.Equal((7m, 10m), (result!.ResultScore, result.ResultMaximum));
    }

    private static async Task<Result?> ReadAsync(Tool tool, string user) =>
        Assert.IsType<ServiceResult<Result?>.Success>(
            await tool.Grades.ReadResultAsync(tool.Grant, tool.LineItem, user, CancellationToken.None)).Value;
}
