using LtiRevisionTool.Core.Links;

namespace LtiRevisionTool.Core.Tests.Links;

public sealed class LinkDatesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, null, LinkPhase.Open)]
    [InlineData(1, null, LinkPhase.NotYetOpen)]
    [InlineData(0, null, LinkPhase.Open)]
    [InlineData(-1, 1, LinkPhase.Open)]
    [InlineData(-2, 0, LinkPhase.Closed)]
    [InlineData(-2, -1, LinkPhase.Closed)]
    [InlineData(2, -1, LinkPhase.Closed)]
    public void A_link_opens_and_closes_at_its_dates(int? opens, int? closes, LinkPhase expected) =>
        Assert.Equal(expected, new LinkSettings { Opens = At(opens), Closes = At(closes) }.PhaseAt(Noon));

    [Fact]
    public void The_due_date_alone_stops_nobody() =>
        Assert.Equal(LinkPhase.Open, new LinkSettings { Due = At(-1) }.PhaseAt(Noon));

    [Theory]
    [InlineData(FeedbackTime.EachAnswer, null, null, true, true)]
    [InlineData(FeedbackTime.EachAnswer, 1, 1, true, true)]
    [InlineData(FeedbackTime.FinishedAttempt, null, null, false, true)]
    [InlineData(FeedbackTime.DueDate, 1, null, false, false)]
    [InlineData(FeedbackTime.DueDate, 0, null, true, true)]
    [InlineData(FeedbackTime.DueDate, -1, 1, true, true)]
    [InlineData(FeedbackTime.DueDate, null, 1, false, false)]
    [InlineData(FeedbackTime.DueDate, null, -1, true, true)]
    [InlineData(FeedbackTime.DueDate, null, null, false, true)]
    public void Marks_show_when_the_link_says(FeedbackTime feedback, int? due, int? closes, bool whileOpen, bool whenFinished)
    {
        var link = new LinkSettings { Feedback = feedback, Due = At(due), Closes = At(closes) };

        Assert.Equal((whileOpen, whenFinished), (link.ShowsMarksAt(Noon, finished: false), link.ShowsMarksAt(Noon, finished: true)));
    }

    private static DateTimeOffset? At(int? hours) => hours is { } after ? Noon.AddHours(after) : null;
}
