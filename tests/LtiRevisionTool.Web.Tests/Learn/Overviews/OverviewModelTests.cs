using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Learn;
using LtiRevisionTool.Web.Features.Learn.Overviews;
using LtiRevisionTool.Web.Features.Shared;

namespace LtiRevisionTool.Web.Tests.Learn.Overviews;

/// <summary>What the pages across the cards make of the topic that comes with the tool.</summary>
public sealed class OverviewModelTests
{
    private static readonly Topic Topic = TopicFolder.Read(new TopicOptions().FullPath).All.Single(topic => topic.Slug == "stalin-dictatorship");
    private static readonly Lesson Whole = Lesson.Of(A.Visit, new LinkSettings { Topic = Topic, Part = new LinkPart.All() })!;

    [Fact]
    public void A_topic_without_any_of_it_has_no_page_across_the_cards_but_can_be_printed()
    {
        Assert.Equal(A.Visit.Booklet(), Assert.Single(OverviewLinks.Of(A.Lesson())).Address);
        Assert.Equal("This card to print", Assert.Single(OverviewLinks.From(A.Lesson(), SmallTopic.Topic.Cards[0])).Words);
    }

    [Theory]
    [InlineData(1, "timeline")]
    [InlineData(3, "timeline")]
    [InlineData(5, "figures")]
    [InlineData(6, "figures")]
    [InlineData(9, "sides")]
    [InlineData(10, "sides")]
    [InlineData(11, "sides")]
    [InlineData(12, "sides#plans")]
    public void A_card_leads_to_the_pages_that_rest_on_it(int card, string page)
    {
        Assert.Contains($"{A.Visit.Learn()}/{page}", OverviewLinks.From(Whole, Topic.FindCard(card)!).Select(link => link.Address));
    }

    [Fact]
    public void A_link_to_one_card_leads_to_no_page_of_the_whole_topic()
    {
        var part = Lesson.Of(A.Visit, new LinkSettings { Topic = Topic, Part = new LinkPart.Card(10) })!;

        Assert.Equal($"{A.Visit.Booklet()}?card=10", Assert.Single(OverviewLinks.From(part, Topic.FindCard(10)!)).Address);
        Assert.Empty(OverviewLinks.From(part, Topic.FindCard(9)!));
    }

    [Fact]
    public void A_mistake_that_two_cards_put_right_is_told_once_with_both_sentences()
    {
        var ideas = CorrectedIdea.Of(Whole);

        Assert.Equal(ideas.Count, ideas.Select(idea => idea.Correction.Id).Distinct().Count());
        Assert.Equal(["1.10", "3.3"], ideas.Single(idea => idea.Correction.Id == "E02").Sentences.Select(sentence => sentence.Number));
    }

    [Fact]
    public void What_began_earlier_goes_on_until_its_last_year()
    {
        var years = TimelineYear.Of(Whole);

        Assert.Equal([1923, 1924, 1925], years.Where(Has).Select(year => year.Year));
        static bool Has(TimelineYear year) => year.GoingOn.Concat(year.Rows.Select(row => row.Event)).Any(happened => happened.Id == "triumvirate");
    }

    [Fact]
    public void Years_of_which_nothing_is_told_leave_a_gap()
    {
        var years = TimelineYear.Of(Whole);

        Assert.True(years.Single(year => year.Year == 1956).IsAfterGap);
        Assert.False(years.Single(year => year.Year == 1922).IsAfterGap);
    }

    [Fact]
    public void A_range_is_drawn_as_an_open_end_and_shares_are_drawn_out_of_a_hundred()
    {
        var groups = Topic.Pictures!.Figures!.Groups.Select((group, at) => DrawnGroup.Of(Whole, group, at + 1)).ToList();

        var deaths = groups[0].Rows.Single(row => row.Figure.Kind == FigureKind.Estimate);
        Assert.Equal(("23.33%", "16.67%"), (deaths.Low, deaths.Range));
        Assert.Equal("3,000,000 people", groups[0].Scale);
        var shares = groups.Single(group => group.Scale == "100 per cent");
        Assert.Equal(("71%", null), (shares.Rows[0].Low, shares.Rows[0].Range));
        Assert.EndsWith("(71 per cent)", shares.Rows[0].Printed, StringComparison.Ordinal);
    }
}
