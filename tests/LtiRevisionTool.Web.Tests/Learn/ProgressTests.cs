using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class ProgressTests
{
    [Fact]
    public void Nothing_done_yet_starts_with_the_first_card()
    {
        var progress = Of([]);

        Assert.Equal("5 questions, 7 marks", progress.Checkpoints[0].Words);
        Assert.Equal("Start with card 1", progress.Next(A.Visit)!.Words);
        Assert.Equal($"/learn/{A.Visit.LaunchKey}/card/1", progress.Next(A.Visit)!.Address);
    }

    [Fact]
    public void What_was_begun_is_carried_on()
    {
        var progress = Of(["Q1.1", "Q1.3"], A.Attempt(1, 0, AttemptState.Open));

        Assert.Equal("Question 2 of 5 is next", progress.Checkpoints[0].Words);
        Assert.Equal("Carry on with checkpoint 1", progress.Next(A.Visit)!.Words);
        Assert.Equal("Question 2 of 5. Your 2 answers are saved at school.", progress.Next(A.Visit)!.Note);
    }

    [Fact]
    public void What_is_next_follows_the_order_of_the_attempt()
    {
        var open = A.Attempt(2, 0, AttemptState.Open) with { Items = "Q1.5:0 Q1.3:0 Q1.1:0 Q1.2:0 Q1.4:0" };

        Assert.Equal(3, Of(["Q1.5", "Q1.3"], A.Attempt(1, 3), open).Checkpoints[0].NextPosition);
    }

    [Fact]
    public void The_best_attempt_is_the_one_that_is_told()
    {
        var progress = Of([], A.Attempt(1, 5), A.Attempt(2, 3));

        Assert.Equal("Done: 5 of 7 marks", progress.Checkpoints[0].Words);
        Assert.Equal("1 of 1 checkpoint done. Your marks so far: 5 of 7", progress.Words);
        Assert.Equal("Read card 1 again", progress.Next(A.Visit)!.Words);
    }

    [Fact]
    public void With_every_mark_earned_nothing_is_left_to_do()
    {
        Assert.Null(Of([], A.Attempt(1, 7)).Next(A.Visit));
    }

    private static Progress Of(string[] answered, params AttemptRow[] attempts) => new(
        [CheckpointProgress.Of(SmallTopic.Topic, SmallTopic.Topic.Checkpoints[0], AttemptPolicy.Best, attempts, answered)],
        PlacementGrading.Of(A.Link(new LinkPart.All()), attempts));
}
