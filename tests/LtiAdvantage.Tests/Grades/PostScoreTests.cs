using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;
using Xunit;

namespace LtiAdvantage.Tests.Grades;

public sealed class PostScoreTests
{
    [Fact]
    [Trait("Row", "AGS-01")]
    public async Task A_score_goes_to_the_scores_of_the_column_with_its_query()
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.PostAsync(A.Score);

        Assert.IsType<DeliveryOutcome.Accepted>(outcome);
        var request = Assert.Single(tool.Platform.Seen);
        Assert.Equal(("POST", "/mod/lti/services.php/2/lineitems/2/lineitem/scores?type_id=1"), (request.Method, request.Target));
    }

    [Theory]
    [Trait("Row", "AGS-02")]
    [InlineData("/A%2fb/%7Ec/./lineItem/?q=%41#x", "/A%2fb/%7Ec/./lineItem/scores?q=%41")]
    [InlineData("/LineItems/9", "/LineItems/9/scores")]
    public async Task The_address_is_sent_as_the_platform_wrote_it(string given, string expected)
    {
        await using var tool = await Tool.ConnectAsync();

        await tool.Grades.PostScoreAsync(tool.Grant, tool.Platform.Url + given, A.Score, CancellationToken.None);

        Assert.Equal(expected, Assert.Single(tool.Platform.Seen).Target);
    }

    [Fact]
    [Trait("Row", "AGS-03")]
    [Trait("Row", "AGS-04")]
    public async Task Media_types_stand_alone_without_parameters()
    {
        await using var tool = await Tool.ConnectAsync();

        await tool.PostAsync(A.Score);

        var request = Assert.Single(tool.Platform.Seen);
        Assert.Equal("application/vnd.ims.lis.v1.score+json", request.Header("Content-Type"));
        Assert.Equal("application/vnd.ims.lis.v1.score+json", request.Header("Accept"));
        Assert.StartsWith("RevisionTests/1.0", request.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "AGS-05")]
    public async Task The_score_scope_alone_is_enough()
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.Grades.PostScoreAsync(tool.Offering(GradeScope.Score), tool.LineItem, A.Score, CancellationToken.None);

        Assert.IsType<DeliveryOutcome.Accepted>(outcome);
        Assert.Equal(GradeScope.Score, tool.Platform.Tokens.LastScope);
    }

    [Fact]
    [Trait("Row", "AGS-07")]
    public async Task Without_the_score_scope_nothing_is_sent()
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.Grades.PostScoreAsync(tool.Offering(GradeScope.LineItem), tool.LineItem, A.Score, CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NoPermission), outcome);
        Assert.Equal(0, tool.Platform.Tokens.Asked);
        Assert.Empty(tool.Platform.Seen);
    }

    [Fact]
    [Trait("Row", "AGS-11")]
    public async Task A_token_that_is_not_accepted_is_replaced_once()
    {
        await using var tool = await Tool.ConnectAsync();
        await tool.PostAsync(A.Score);
        tool.Platform.Tokens.Revoke();

        var outcome = await tool.PostAsync(A.Score);

        Assert.IsType<DeliveryOutcome.Accepted>(outcome);
        Assert.Equal(2, tool.Platform.Tokens.Asked);
        Assert.Equal(3, tool.Platform.Seen.Count);
    }

    [Fact]
    [Trait("Row", "AGS-11")]
    public async Task Not_accepted_with_a_new_token_either_means_no_permission()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => FakeAnswer.Json("{}", 401);

        var outcome = await tool.PostAsync(A.Score);

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.NoPermission, 401), outcome);
        Assert.Equal(2, tool.Platform.Seen.Count);
    }

    [Theory]
    [Trait("Row", "AGS-17")]
    [Trait("Row", "AGS-18")]
    [InlineData("5", -1, 8)]
    [InlineData("5", 6, 0)]
    [InlineData("5", 6, -8)]
    [InlineData("", 6, 8)]
    public async Task A_score_that_cannot_be_is_refused_here(string user, int given, int maximum)
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.PostAsync(A.Score with { UserId = user, ScoreGiven = given, ScoreMaximum = maximum });

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.InvalidScore), outcome);
        Assert.Empty(tool.Platform.Seen);
    }

    [Fact]
    [Trait("Row", "AGS-19")]
    public async Task A_score_ahead_of_the_clock_waits()
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.PostAsync(A.Score with { Timestamp = Tool.Start.AddSeconds(3) });

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.ClockAhead, TimeSpan.FromSeconds(3)), outcome);
        Assert.Empty(tool.Platform.Seen);
    }

    [Fact]
    [Trait("Row", "AGS-31")]
    public async Task A_redirect_that_keeps_the_method_is_followed_once_within_the_origin()
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = request => request.Target.StartsWith("/moved", StringComparison.Ordinal)
            ? new FakeAnswer()
            : new FakeAnswer { Status = 308 }.With("Location", "/moved/scores?x=%41");

        var outcome = await tool.PostAsync(A.Score);

        Assert.IsType<DeliveryOutcome.Accepted>(outcome);
        Assert.Equal("/moved/scores?x=%41", tool.Platform.Seen[1].Target);
        Assert.Equal(tool.Platform.Seen[0].Body, tool.Platform.Seen[1].Body);
    }

    [Theory]
    [Trait("Row", "AGS-31")]
    [InlineData(307, "/again", 2)]
    [InlineData(302, "/login", 1)]
    [InlineData(308, "http://127.0.0.2:9/scores", 1)]
    [InlineData(308, "https://lms.example/scores", 1)]
    public async Task Any_other_redirect_is_not_followed(int status, string location, int requests)
    {
        await using var tool = await Tool.ConnectAsync();
        tool.Platform.Service = _ => new FakeAnswer { Status = status }.With("Location", location);

        var outcome = await tool.PostAsync(A.Score);

        Assert.Equal(new DeliveryOutcome.TryLater(GradeCause.Redirected, null, status), outcome);
        Assert.Equal(requests, tool.Platform.Seen.Count);
    }

    [Theory]
    [Trait("Row", "AGS-52")]
    [InlineData("ftp://lms.example/lineitem")]
    [InlineData("lineitem")]
    public async Task An_address_that_may_not_be_called_is_refused(string lineItem)
    {
        await using var tool = await Tool.ConnectAsync();

        var outcome = await tool.Grades.PostScoreAsync(tool.Grant, lineItem, A.Score, CancellationToken.None);

        Assert.Equal(new DeliveryOutcome.Refused(GradeCause.BadAddress), outcome);
        Assert.Equal(0, tool.Platform.Tokens.Asked);
    }
}
