using LtiRevisionTool.Core.Topics;

namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>Glossary, people, timeline, argument and pictures of a topic.</summary>
public sealed class ListParsingTests
{
    private static readonly Topic Sample = SampleTopic.Parse(SampleTopic.Files());

    [Fact]
    public void The_glossary_is_sorted_by_word() =>
        Assert.Equal([("nep", "NEP", "New Economic Policy."), ("politburo", "Politburo", "Small <em>committee</em>.")], Sample.Glossary.Select(term => (term.Id, term.Word, term.Meaning.Html)));

    [Fact]
    public void People_are_sorted_by_surname()
    {
        Assert.Equal([("lenin", "Lenin"), ("molotov", "Molotov")], Sample.People.Select(person => (person.Id, person.Surname)));
        Assert.Equal(("V. I. Lenin", "1870–1924", "First head of <em>Soviet</em> government"), (Sample.People[0].Name, Sample.People[0].Dates, Sample.People[0].Role.Html));
    }

    [Fact]
    public void Events_have_a_date_or_a_span_and_may_name_a_fact()
    {
        Assert.Equal(
            [("post", "1922-04-03", null, null), ("alliance", "1923", "1925", "F1.1"), ("slogan", "1924-12", null, "F1.10")],
            Sample.Timeline.Select(entry => (entry.Id, entry.From.ToString(), entry.To?.ToString(), entry.Fact)));
        Assert.Equal(("3 April 1922", "Stalin gets a <em>post</em>"), (Sample.Timeline[0].When, Sample.Timeline[0].Text.Html));
    }

    [Fact]
    public void An_argument_has_two_sides_with_plans_and_tests_that_part_them()
    {
        var argument = Sample.Argument!;

        Assert.Equal(("It turns on <strong>when</strong>.", "He did", "He did not"), (argument.Intro.Html, argument.For.Title, argument.Against.Title));
        Assert.Equal([("Party", "He <em>chose</em> officials.", "F1.1 F1.10"), ("Terror", "There were quotas.", "F1.1")], argument.For.Plan.Select(point => (point.Point, point.Evidence.Html, string.Join(' ', point.Facts))));
        Assert.Equal("Not obeyed", Assert.Single(argument.Against.Plan).Point);
        var test = Assert.Single(argument.Tests);
        Assert.Equal(("Decide", "Did he decide?", "He <em>signed</em>.", "A team."), (test.Name, test.Question, test.For.Text.Html, test.Against.Text.Html));
        Assert.Equal(["F1.10"], test.Against.Facts);
    }

    [Fact]
    public void An_argument_has_steps_and_a_judgement()
    {
        var argument = Sample.Argument!;

        Assert.Equal([("Name the <strong>idea</strong>.", "F1.10"), ("Judge.", "F1.1")], argument.Steps.Select(step => (step.Text.Html, step.Facts[0])));
        Assert.Equal(("To a <em>large</em> extent.", "F1.1 F1.10"), (argument.Judgement.Text.Html, string.Join(' ', argument.Judgement.Facts)));
    }

    [Fact]
    public void A_picture_of_who_stood_where_has_rows_of_spans_and_numbers_events()
    {
        var stood = Sample.Pictures!.Stood!;

        Assert.Equal(("Who stood where", "Zinoviev turned in <strong>1925</strong>.", 1922, 1928), (stood.Title, stood.Text.Html, stood.From, stood.To));
        Assert.Equal(["Zinoviev", "Trotsky"], stood.Rows.Select(row => row.Name));
        Assert.Equal(
            [("1923", "1925-04", Stand.With, "With him"), ("1925-05", "1927-11-13", Stand.Against, "Against"), ("1927-11-14", "1928", Stand.Out, "Out")],
            stood.Rows[0].Spans.Select(span => (span.From.ToString(), span.To.ToString(), span.Stand, span.Label)));
        Assert.Equal(["post", "slogan"], stood.Events.Select(entry => entry.Id));
    }

    [Fact]
    public void A_picture_of_figures_has_groups_each_with_a_unit()
    {
        var figures = Sample.Pictures!.Figures!;

        Assert.Equal(("Numbers", "The records are <em>lower</em>."), (figures.Title, figures.Text.Html));
        Assert.Equal([("Deaths", "people"), ("Prisoners", "prisoners")], figures.Groups.Select(group => (group.Name, group.Unit)));
        Assert.Equal(
            [("Records", 681_692m, 681_692m, "681,692", FigureKind.Record, "F1.1"), ("All", 0.7m, 1.2m, "0.7 to 1.2", FigureKind.Estimate, "F1.1"), ("Books", 9m, 9m, "9", FigureKind.Older, "F1.10")],
            figures.Groups.SelectMany(group => group.Rows).Select(row => (row.Label, row.Low, row.High, row.Printed, row.Kind, row.Fact)));
    }

    [Fact]
    public void A_topic_may_do_without_what_nothing_names()
    {
        var topic = SampleTopic.Parse(SampleTopic.Without("timeline.yaml", "argument.yaml", "pictures.yaml"));

        Assert.Empty(topic.Timeline);
        Assert.Null(topic.Argument);
        Assert.Null(topic.Pictures);
    }

    [Fact]
    public void A_topic_without_terms_and_people_needs_no_glossary_and_no_people()
    {
        var card = SampleTopic.Edit(SampleTopic.Edit(SampleTopic.Edit(SampleTopic.Card, "people: [molotov, lenin]\n", ""), "[Politburo](term:politburo)", "Politburo"), "[NEP](term:nep)", "NEP");

        var topic = SampleTopic.Parse([.. SampleTopic.Files(card: card).Where(file => file.Name is not ("glossary.yaml" or "people.yaml"))]);

        Assert.Equal((0, 0, 0, 0), (topic.Glossary.Count, topic.People.Count, topic.Cards[0].Terms.Count, topic.Cards[0].People.Count));
    }

    [Theory]
    [InlineData("stood")]
    [InlineData("figures")]
    public void Either_picture_may_be_left_out(string kept)
    {
        var text = SampleLists.All["pictures.yaml"];
        var cut = text.IndexOf("figures:", StringComparison.Ordinal);

        var pictures = SampleTopic.Parse(SampleTopic.Edited("pictures.yaml", text, kept == "stood" ? text[..cut] : text[cut..])).Pictures!;

        Assert.Equal((kept == "stood", kept == "figures"), (pictures.Stood is not null, pictures.Figures is not null));
    }

    [Fact]
    public void A_span_may_end_in_the_year_in_which_it_begins() =>
        Assert.Equal("1923-05", SampleTopic.Parse(SampleTopic.Edited("timeline.yaml", "to: 1925", "to: 1923-05")).Timeline[1].To.ToString());
}
