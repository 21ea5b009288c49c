using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Features.Shared.Copies;
using LtiRevisionTool.Web.Tests.Learn;

namespace LtiRevisionTool.Web.Tests.Shared;

public sealed class CopySourceTests
{
    private static readonly IReadOnlyList<Topic> Topics = [SmallTopic.Topic];

    private readonly CopiedLink copy = new()
    {
        PlatformId = Guid.Empty,
        DeploymentId = "1",
        ResourceLinkId = "copy",
        Title = "The river",
        LinkSettings = Link("checkpoint-1"),
        LinkHistory = ["near", "far"],
        CourseHistory = ["course-2", "course-1"],
    };

    [Fact]
    public void The_nearest_link_that_is_known_is_the_one_whatever_was_changed_in_it()
    {
        var (near, far) = (Row("near"), Row("far", own: "{}"));

        Assert.Same(near, CopySource.OfLinks(copy, [far, near]));
        Assert.Same(far, CopySource.OfLinks(copy, [far]));
        Assert.Null(CopySource.OfLinks(copy, [Row("another")]));
    }

    [Fact]
    public void The_nearest_course_with_an_activity_that_shows_the_same_is_the_one()
    {
        var (near, far) = (Row("a", course: "course-2"), Row("b", course: "course-1", own: "{}"));

        Assert.Same(near, Of(far, near));
        Assert.Same(far, Of(far, Row("c", part: "card-1", course: "course-2")));
        Assert.Null(Of(Row("d", course: "course-3")));
    }

    [Fact]
    public void Of_several_the_one_of_the_same_title_is_meant()
    {
        var same = Row("a");

        Assert.Same(same, Of(Row("b", title: "Another", own: "{}"), same));
        Assert.Equal("b", Of(Row("b", title: "Another"))!.ResourceLinkId);
    }

    [Fact]
    public void Where_two_could_be_meant_neither_is_unless_they_are_set_alike()
    {
        const string Latest = """{"counts":"latest"}""";

        Assert.Null(Of(Row("a", own: Latest), Row("b")));
        Assert.NotNull(Of(Row("a", own: Latest), Row("b", own: Latest)));
        Assert.Null(Of(Row("a", title: "One", own: Latest), Row("b", title: "Two")));
    }

    [Fact]
    public void A_link_that_names_nothing_is_known_by_its_title_alone()
    {
        var bare = copy with { LinkSettings = Link(null) };

        Assert.NotNull(CopySource.OfCourses(Topics, bare, [Row("a", part: null)]));
        Assert.Null(CopySource.OfCourses(Topics, bare, [Row("a", part: null, title: "Another")]));
        Assert.Null(CopySource.OfCourses(Topics, bare, [Row("a", part: "all")]));
    }

    [Fact]
    public void A_link_to_what_is_not_here_is_no_copy_of_another_such() =>
        Assert.Null(CopySource.OfCourses(Topics, copy with { LinkSettings = Link("card-98") }, [Row("a", part: "card-99")]));

    [Fact]
    public void A_link_that_lost_its_settings_gets_all_but_the_dates()
    {
        var source = StoredLink.Write(
            new Dictionary<string, string> { ["part"] = "checkpoint-1", ["attempts"] = "2", ["due"] = "2026-12-04T17:00:00Z" }, "https://tool.example/learn/rivers");

        var recovered = StoredLink.Recover(Topics, Link(null), source);

        var link = StoredLink.Read(Topics, recovered, own: null);
        Assert.Equal(("checkpoint-1", 2, null, false), (link.Part!.Word, link.Attempts, link.Due, link.NamesNothing));
        Assert.True(StoredLink.IsRecovered(recovered));
        Assert.Equal(link.Part, StoredLink.Read(Topics, StoredLink.Recover(Topics, Link(null), recovered), own: null).Part);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("card-99")]
    public void A_source_that_shows_nothing_of_its_own_gives_nothing(string? part) =>
        Assert.False(StoredLink.IsRecovered(StoredLink.Recover(Topics, Link(null), Link(part))));

    private static string Link(string? part) =>
        StoredLink.Write(part is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["part"] = part }, "https://tool.example/lti/launch");

    private static CopySourceRow Row(string link, string? part = "checkpoint-1", string course = "course-2", string title = "The river", string? own = null) =>
        new() { ResourceLinkId = link, ContextId = course, Title = title, LinkSettings = Link(part), OwnSettings = own };

    private CopySourceRow? Of(params CopySourceRow[] known) => CopySource.OfCourses(Topics, copy, known);
}
