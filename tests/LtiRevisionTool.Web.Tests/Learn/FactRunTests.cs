using LtiRevisionTool.Core.Topics;
using LtiRevisionTool.Web.Features.Learn;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class FactRunTests
{
    [Fact]
    public void Sentences_without_points_are_one_list()
    {
        var run = Assert.Single(FactRun.Of([Fact(1), Fact(2)]));

        Assert.False(run.IsTable);
        Assert.Equal(2, run.Facts.Count);
    }

    [Fact]
    public void Facts_in_a_row_with_the_same_labels_are_one_table_between_lists()
    {
        var runs = FactRun.Of([Fact(1), Fact(2, "Idea", "Practice"), Fact(3, "Idea", "Practice"), Fact(4)]);

        Assert.Equal([false, true, false], runs.Select(run => run.IsTable));
        Assert.Equal(["Idea", "Practice"], runs[1].Labels);
        Assert.Equal(["F1.2", "F1.3"], runs[1].Facts.Select(fact => fact.Id));
    }

    [Fact]
    public void One_fact_with_points_stays_in_the_list()
    {
        var run = Assert.Single(FactRun.Of([Fact(1), Fact(2, "Decide", "Obey"), Fact(3)]));

        Assert.False(run.IsTable);
        Assert.Equal(3, run.Facts.Count);
    }

    [Fact]
    public void Other_labels_begin_another_table()
    {
        var runs = FactRun.Of([Fact(1, "A"), Fact(2, "A"), Fact(3, "B"), Fact(4, "B")]);

        Assert.Equal(["A", "B"], runs.Select(run => run.Labels[0]));
    }

    private static Fact Fact(int number, params string[] labels) => new()
    {
        Id = $"F1.{number}",
        Card = 1,
        Text = RichText.FromPlain("A sentence."),
        Points = [.. labels.Select(label => new Point(label, RichText.FromPlain("What it says")))],
    };
}
