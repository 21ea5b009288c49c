using LtiRevisionTool.Core.Attempts;
using LtiRevisionTool.Core.Links;
using LtiRevisionTool.Core.Questions;
using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Tests.Links;

public sealed class LinkReaderTests
{
    private const string Launch = "https://tool.example/lti/launch";

    private static readonly Topic Stalin = TopicOf("stalin-dictatorship", 3);

    private static readonly Topic Church = TopicOf("church", 1);

    [Fact]
    public void A_link_that_names_nothing_shows_the_whole_of_the_only_topic()
    {
        var settings = Read([]);

        Assert.True(settings.NamesNothing);
        Assert.Equal((Stalin, new LinkPart.All()), (settings.Topic, settings.Part));
        Assert.Empty(settings.Problems);
        Assert.Equal((null, null, null, AttemptPolicy.Best, FeedbackTime.EachAnswer), (settings.Graded, settings.Points, settings.Attempts, settings.Counts, settings.Feedback));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("card-2")]
    [InlineData("checkpoint-3")]
    public void A_custom_parameter_names_the_part(string part)
    {
        var settings = Read(new() { ["topic"] = "stalin-dictatorship", ["part"] = part });

        Assert.Equal(part, settings.Part!.Word);
        Assert.False(settings.NamesNothing);
    }

    [Theory]
    [InlineData("https://tool.example/learn/stalin-dictatorship", "all")]
    [InlineData("https://tool.example/learn/stalin-dictatorship/", "all")]
    [InlineData("https://tool.example/learn/stalin-dictatorship/checkpoint-2", "checkpoint-2")]
    [InlineData("https://tool.example/learn/stalin-dictatorship/card-1?from=course", "card-1")]
    public void The_path_names_topic_and_part(string target, string part) =>
        Assert.Equal(("stalin-dictatorship", part), (Read([], target).Topic!.Slug, Read([], target).Part!.Word));

    [Fact]
    public void A_custom_parameter_outranks_the_path_and_a_setting_of_our_own_outranks_both()
    {
        const string path = "https://tool.example/learn/stalin-dictatorship/card-1";

        Assert.Equal("card-2", Read(new() { ["part"] = "card-2" }, path).Part!.Word);
        Assert.Equal("card-3", LinkReader.Read([Stalin], new Dictionary<string, string> { ["part"] = "card-3" }, new Dictionary<string, string> { ["part"] = "card-2" }, path).Part!.Word);
    }

    [Fact]
    public void The_part_of_a_path_does_not_apply_to_another_topic() =>
        Assert.Equal("all", LinkReader.Read([Stalin, Church], new Dictionary<string, string>(), new Dictionary<string, string> { ["topic"] = "church" },
            "https://tool.example/learn/stalin-dictatorship/card-2").Part!.Word);

    [Fact]
    public void An_unknown_topic_or_part_is_reported_and_not_guessed()
    {
        Assert.Equal([new LinkProblem("topic", "lenin")], Read(new() { ["topic"] = "lenin", ["part"] = "card-1" }).Problems);
        var settings = Read(new() { ["part"] = "card-9" });
        Assert.Equal((Stalin, null), (settings.Topic, settings.Part));
        Assert.Equal([new LinkProblem("part", "card-9")], settings.Problems);
    }

    [Fact]
    public void Where_several_topics_are_installed_none_is_chosen_for_a_link_that_names_none()
    {
        var settings = LinkReader.Read([Stalin, Church], new Dictionary<string, string>(), new Dictionary<string, string>(), Launch);

        Assert.Equal((null, null, true), (settings.Topic, settings.Part, settings.NamesNothing));
        Assert.Empty(settings.Problems);
    }

    [Theory]
    [InlineData("$ResourceLink.submission.endDateTime")]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_value_or_a_variable_that_was_not_filled_in_is_no_value(string value)
    {
        var settings = Read(new() { ["topic"] = value, ["part"] = value, ["graded"] = value, ["points"] = value, ["closes"] = value });

        Assert.True(settings.NamesNothing);
        Assert.Empty(settings.Problems);
    }

    [Fact]
    public void All_settings_are_read_from_strings()
    {
        var settings = Read(new()
        {
            ["graded"] = "true", ["points"] = "20", ["attempts"] = " 3 ", ["counts"] = "average", ["feedback"] = "finish",
            ["opens"] = "2026-11-24T09:00:00Z", ["due"] = "2026-12-01T23:59:59+01:00", ["closes"] = "2026-12-02T00:00:00.000Z",
        });

        Assert.Equal((true, 20, 3, AttemptPolicy.Average, FeedbackTime.FinishedAttempt), (settings.Graded, settings.Points, settings.Attempts, settings.Counts, settings.Feedback));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), settings.Opens);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 22, 59, 59, TimeSpan.Zero), settings.Due);
        Assert.Equal(new DateTimeOffset(2026, 12, 2, 0, 0, 0, TimeSpan.Zero), settings.Closes);
    }

    [Theory]
    [InlineData("graded", "perhaps")]
    [InlineData("points", "0")]
    [InlineData("points", "101")]
    [InlineData("points", "12.5")]
    [InlineData("attempts", "-1")]
    [InlineData("counts", "worst")]
    [InlineData("feedback", "never")]
    [InlineData("due", "01/12/2026")]
    public void A_value_that_cannot_be_used_is_reported_and_the_default_stands(string name, string value)
    {
        var settings = Read(new() { [name] = value });

        Assert.Equal([new LinkProblem(name, value)], settings.Problems);
        Assert.Equal((null, null, null, AttemptPolicy.Best, FeedbackTime.EachAnswer, null), (settings.Graded, settings.Points, settings.Attempts, settings.Counts, settings.Feedback, settings.Due));
    }

    [Fact]
    public void Only_checkpoints_make_a_grade()
    {
        Assert.Equal([1, 2, 3], new LinkPart.All().CheckpointsOf(Stalin).Select(checkpoint => checkpoint.Number));
        Assert.Equal([2], new LinkPart.Checkpoint(2).CheckpointsOf(Stalin).Select(checkpoint => checkpoint.Number));
        Assert.Empty(new LinkPart.Card(2).CheckpointsOf(Stalin));
    }

    private static LinkSettings Read(Dictionary<string, string> custom, string target = Launch) =>
        LinkReader.Read([Stalin], new Dictionary<string, string>(), custom, target);

    private static Topic TopicOf(string slug, int cards)
    {
        var numbers = Enumerable.Range(1, cards).ToList();
        return new Topic(
            [.. numbers.Select(number => new Card { Number = number, Title = "Card", ShortTitle = "Card", BigIdea = A.Words("Idea."), Sections = [] })],
            [.. numbers.Select(number => new Checkpoint(number, [A.SingleChoice with { Basics = A.Basics with { Id = $"Q{number}.1" } }]))],
            []) { Slug = slug, Title = slug, Audience = "" };
    }
}
