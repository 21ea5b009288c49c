using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class LinkTests
{
    private static readonly string Home = $"/learn/{A.Visit.LaunchKey}";

    [Fact]
    public void A_visit_begins_with_the_part_that_its_link_shows()
    {
        Assert.Equal(Home, LearnAddress.For(A.Visit, A.Link(new LinkPart.All())));
        Assert.Equal($"{Home}/card/1", LearnAddress.For(A.Visit, A.Link(new LinkPart.Card(1))));
        Assert.Equal($"{Home}/checkpoint/1", LearnAddress.For(A.Visit, A.Link(new LinkPart.Checkpoint(1))));
    }

    [Fact]
    public void A_link_to_nothing_is_no_lesson()
    {
        Assert.Null(Lesson.Of(A.Visit, new LinkSettings()));
    }

    [Fact]
    public void A_link_to_notes_has_nothing_to_answer()
    {
        Assert.Empty(A.Lesson(new LinkPart.Card(1)).Checkpoints);
    }

    [Fact]
    public void A_link_to_a_checkpoint_keeps_its_card_within_reach()
    {
        var lesson = A.Lesson(new LinkPart.Checkpoint(1));

        Assert.NotNull(lesson.Sentence("F1.1"));
        Assert.True(lesson.Shows(SmallTopic.Topic.Cards[0]));
        Assert.False(lesson.IsWhole);
    }

    [Theory]
    [InlineData(null, true, false, true)]
    [InlineData(false, true, true, false)]
    [InlineData(null, false, true, true)]
    [InlineData(true, false, true, true)]
    [InlineData(true, false, false, false)]
    public void A_column_is_used_when_there_is_one_or_when_one_may_be_made_unless_the_link_says_not_graded(bool? graded, bool named, bool canMake, bool expected)
    {
        var link = A.Link() with { Graded = graded };

        Assert.Equal(expected, PlacementGrading.HasColumn(link, named ? "https://lms.example/column" : null, canMake));
    }

    [Fact]
    public void The_gradebook_is_told_the_counting_marks_and_when_the_last_attempt_ended()
    {
        var attempts = new[] { A.Attempt(1, 5), A.Attempt(2, 3) };

        var change = PlacementGrading.Change(A.Link(), hasColumn: true, attempts)!;

        Assert.Equal((5m, 7), (change.ScoreGiven, change.ScoreMaximum));
        Assert.Equal(attempts[1].FinishedAt, change.SubmittedAt);
    }

    [Fact]
    public void Before_the_first_finished_attempt_the_gradebook_is_told_nothing()
    {
        Assert.Null(PlacementGrading.Change(A.Link(), hasColumn: true, [A.Attempt(1, 0, Data.Attempts.AttemptState.Open)]));
        Assert.Null(PlacementGrading.Change(A.Link(), hasColumn: false, [A.Attempt(1, 6)]));
    }
}
