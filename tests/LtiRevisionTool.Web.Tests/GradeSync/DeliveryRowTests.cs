using LtiAdvantage.Grades;
using LtiAdvantage.Messages;
using LtiAdvantage.Platforms;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

/// <summary>What is sent, how often, and what a launch changes.</summary>
public sealed class DeliveryRowTests : LoopbackTests
{
    private Guid platform;
    private Learner amy = null!;

    protected override async Task ArrangeAsync()
    {
        platform = await Bench.PlatformAsync(Gradebook.Url);
        amy = await Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column));
    }

    [Fact]
    [Trait("Row", "AGS-21")]
    public async Task The_same_score_raised_twice_is_one_request()
    {
        await amy.FinishAsync(7);
        await amy.FinishAsync(7);
        await Bench.RunAsync();

        await amy.FinishAsync(7);
        await Bench.RunAsync();

        Assert.Single(Gradebook.Posts);
    }

    [Fact]
    [Trait("Row", "AGS-22")]
    public async Task A_score_in_retry_is_dropped_for_a_newer_one()
    {
        Gradebook.Next(new Fault(500));
        await amy.FinishAsync(5);
        await Bench.RunAsync();
        Bench.Time.Advance(TimeSpan.FromSeconds(1));
        await amy.FinishAsync(8);
        await Bench.RunAsync();

        Bench.Time.Advance(TimeSpan.FromDays(1));
        await Bench.RunAsync();

        Assert.Equal([5m, 8m], Gradebook.Posts.Select(post => post.Given));
        Assert.Equal(0.8m, Gradebook.Share("amy"));
    }

    [Fact]
    [Trait("Row", "AGS-23")]
    public async Task A_score_whose_transaction_came_to_nothing_is_not_sent()
    {
        var now = Bench.Time.GetUtcNow();
        var attempts = new AttemptStore(Bench.Database);
        var attempt = new NewAttempt
        {
            Id = Guid.CreateVersion7(now),
            PlacementId = amy.PlacementId,
            PersonId = amy.PersonId,
            Checkpoint = 1,
            Number = 1,
            Seed = 1,
            Items = "Q1.1:0",
            ItemCount = 1,
            MaxMarks = 2,
            StartedAt = now,
        };
        await attempts.StartAsync(attempt, null, CancellationToken.None);
        var answer = new NewAnswer
        {
            Id = Guid.CreateVersion7(now),
            AttemptId = attempt.Id,
            PersonId = amy.PersonId,
            ItemId = "Q1.1",
            Response = "{}",
            Marks = 2,
            MaxMarks = 2,
            Verdict = "Right",
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => new AnswerStore(Bench.Database).RecordAsync(
            answer, _ => throw new InvalidOperationException("The power goes."), now, CancellationToken.None));
        await Bench.RunAsync();

        Assert.Empty(Gradebook.Posts);
        Assert.Null(await Bench.Outbox.FindAsync(amy.PlacementId, amy.PersonId, CancellationToken.None));
    }

    [Fact]
    [Trait("Row", "AGS-28")]
    public async Task A_learner_whom_the_platform_did_not_know_is_tried_again_when_they_launch_and_not_before()
    {
        Gradebook.Next(new Fault(422));
        await amy.FinishAsync(7);
        await Bench.RunAsync();
        Assert.Equal((OutboxState.Refused, GradeCause.NotGradable), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
        Bench.Time.Advance(TimeSpan.FromDays(4));
        await Bench.LaunchAsync(platform, SyncBench.WithColumn(Gradebook.Column), "ben");
        await Bench.RunAsync();
        Assert.Single(Gradebook.Posts);

        await LaunchedAsync();
        await Bench.RunAsync();

        Assert.Equal(OutboxState.Sent, (await amy.GradeAsync()).State);
        Assert.Equal(["raised", "refused", "launched", "sent"], await amy.EventsAsync());
    }

    [Theory]
    [InlineData(423, GradeCause.Locked)]
    [InlineData(403, GradeCause.NoPermission)]
    public async Task A_launch_changes_nothing_about_other_refusals(int status, string cause)
    {
        Gradebook.Next(new Fault(status));
        await amy.FinishAsync(7);
        await Bench.RunAsync();

        await LaunchedAsync();

        Assert.Equal((OutboxState.Refused, cause), ((await amy.GradeAsync()).State, (await amy.GradeAsync()).Cause));
    }

    [Theory]
    [InlineData(true, "Moodle", true, GradeScope.LineItem, true)]
    [InlineData(null, "Moodle", true, GradeScope.LineItem, false)]
    [InlineData(false, "Moodle", true, GradeScope.LineItem, false)]
    [InlineData(true, "Canvas", true, GradeScope.LineItem, false)]
    [InlineData(true, "Generic", false, GradeScope.LineItem, false)]
    [InlineData(true, "Generic", true, GradeScope.LineItemReadOnly, false)]
    [Trait("Row", "AGS-05")]
    [Trait("Row", "AGS-34")]
    public void A_column_may_be_made_where_link_platform_and_scopes_say_so(bool? graded, string family, bool hasList, string scope, bool expected)
    {
        var offered = new GradesEndpoint(null, hasList ? "https://lms.example/items" : null, [GradeScope.Score, scope]);

        Assert.Equal(expected, PlacementGrading.MayMakeColumn(new LinkSettings { Graded = graded }, PlatformProfile.ForFamily(family), offered));
    }

    private Task<GradeRow?> LaunchedAsync() =>
        Bench.Outbox.LaunchedAsync(amy.PlacementId, amy.PersonId, namesColumn: true, Bench.Time.GetUtcNow(), CancellationToken.None);
}
