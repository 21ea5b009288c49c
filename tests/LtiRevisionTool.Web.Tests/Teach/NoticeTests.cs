using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Web.Features.Teach;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class NoticeTests
{
    private static readonly LinkPart Checkpoint = new LinkPart.Checkpoint(1);

    [Fact]
    public void A_link_that_names_a_part_with_a_column_needs_no_notice() => Assert.Empty(Notice.Of(Some.Activity(Checkpoint)));

    [Fact]
    public void A_link_that_names_nothing_offers_a_choice()
    {
        var notice = Assert.Single(Notice.Of(new Activity(A.Visit, A.Link() with { NamesNothing = true })));

        Assert.Equal(("This link shows the whole topic.", true), (notice.Lead, notice.OffersParts));
    }

    [Fact]
    public void A_link_that_lost_its_settings_says_what_it_shows_until_its_teacher_has_chosen()
    {
        var visit = A.Visit with { LinkSettings = """{"Custom":{},"Target":"","Source":{"topic":"rivers","part":"checkpoint-1"}}""" };

        var notice = Assert.Single(Notice.Of(new Activity(visit, A.Link(Checkpoint))));

        Assert.Equal(("This link lost its settings when it was copied.", true), (notice.Lead, notice.OffersParts));
        Assert.Empty(Notice.Of(new Activity(visit with { OwnSettings = "{}" }, A.Link(Checkpoint))));
    }

    [Fact]
    public void A_part_that_is_not_there_is_named()
    {
        var link = A.Link() with { Part = null, Problems = [new LinkProblem("part", "card-99"), new LinkProblem("points", "many")] };

        var notice = Assert.Single(Notice.Of(new Activity(A.Visit, link)));

        Assert.Equal(("It names a part “card-99”, which this tool does not have.", true), (notice.Lead, notice.OffersParts));
    }

    [Fact]
    public void An_activity_without_a_column_says_what_to_do_in_the_words_of_the_platform()
    {
        var notice = Assert.Single(Notice.Of(new Activity(A.Visit with { LineItemUrl = null }, A.Link(Checkpoint))));

        Assert.Equal("This activity has no column in the gradebook.", notice.Lead);
        Assert.Contains("set Type to Point", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_tool_may_make_is_as_good_as_one() =>
        Assert.Empty(Notice.Of(new Activity(A.Visit with { LineItemUrl = null, CanMakeColumn = true }, A.Link(Checkpoint) with { Graded = true })));

    [Fact]
    public void Notes_alone_need_no_column() =>
        Assert.Empty(Notice.Of(new Activity(A.Visit with { LineItemUrl = null }, A.Link(new LinkPart.Card(1)))));
}
