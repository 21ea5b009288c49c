using LtiAdvantage.Grades;
using LtiAdvantage.Platforms;
using LtiAdvantage.Tests.Http;
using LtiAdvantage.Tokens;

namespace LtiAdvantage.Tests.Grades;

/// <summary>JSON that parsers disagree about, or that breaks later when a text in it is read: an answer like any that is none.</summary>
public sealed class OddJsonTests
{
    public static TheoryData<string> Odd =>
    [
        """[{"id":"https://lms.example/1","label":"\ud800"}]""",
        """[{"id":"https://lms.example/1","\udc00":"x"}]""",
        """[{"id":"https://lms.example/1","id":"https://lms.example/2"}]""",
        "[" + string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100)) + "]",
        "5",
    ];

    [Theory, MemberData(nameof(Odd))]
    public async Task A_list_of_columns_is_none(string body)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json(body);

        var listed = await tool.Grades.ListLineItemsAsync(tool.Grant, tool.LineItems, CancellationToken.None);

        Assert.Equal(new ServiceResult<LineItemList>.Failed(new DeliveryOutcome.TryLater(GradeCause.UnexpectedAnswer, Status: 200)), listed);
    }

    [Theory]
    [InlineData("""{"access_token":"\ud800"}""")]
    [InlineData("""{"access_token":"a","scope":"\udfff"}""")]
    [InlineData("""{"access_token":"a","access_token":"b"}""")]
    public async Task A_token_is_none(string body)
    {
        await using var tool = await Tool.ConnectAsync(PlatformProfile.Generic);
        tool.Platform.Tokens.Answer = (_, _) => FakeAnswer.Json(body);

        var result = await tool.Tokens.GetAsync(tool.Grant, [GradeScope.Score], CancellationToken.None);

        Assert.Equal((GradeCause.UnexpectedAnswer, true), Assert.IsType<TokenResult.Failed>(result).Error is { } error ? (error.Cause, error.Retryable) : default);
    }
}
