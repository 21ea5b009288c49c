namespace LtiRevisionTool.Core.Tests.Parsing;

/// <summary>Each rule of glossary, people, timeline, argument and pictures, broken once: found at the right line and for the right reason.</summary>
public sealed class BrokenListTests
{
    [Theory]
    [InlineData("glossary.yaml", "politburo:", "Polit_buro:", 1, "lower-case letters and digits")]
    [InlineData("glossary.yaml", "nep:", "politburo:", 4, "\"politburo\" is there twice")]
    [InlineData("glossary.yaml", "word: NEP", "word: Politburo", 5, "\"Politburo\" is there twice")]
    [InlineData("glossary.yaml", "  word: NEP\n", "", 5, "\"word\" is missing")]
    [InlineData("glossary.yaml", "meaning: Small", "sense: Small", 3, "Allowed are: word, meaning.")]
    [InlineData("glossary.yaml", "meaning: Small *committee*.", "meaning: Small <i>committee</i>.", 3, "HTML is not allowed")]
    [InlineData("glossary.yaml", "meaning: New Economic Policy.", "meaning: 'New [Economic](term:nep) Policy.'", 6, "only **strong**")]
    [InlineData("glossary.yaml", "word: NEP", "word: '*NEP*'", 5, "cannot have marks")]
    [InlineData("people.yaml", "molotov:", "Molotov:", 1, "lower-case letters and digits")]
    [InlineData("people.yaml", "name: V. I. Lenin", "name: Vyacheslav Molotov", 6, "\"Vyacheslav Molotov\" is there twice")]
    [InlineData("people.yaml", "  dates: 1870–1924\n", "", 6, "\"dates\" is missing")]
    [InlineData("people.yaml", "role: Head of government", "role: Head of government\n  job: Diplomat", 5, "\"job\" is no key here")]
    public void In_the_glossary_and_the_people(string file, string find, string replace, int line, string reason) =>
        SampleTopic.AssertError(file, line, reason, SampleTopic.Edited(file, find, replace));

    [Theory]
    [InlineData("id: post", "id: Post", 2, "lower-case letters and digits")]
    [InlineData("id: slogan", "id: post", 4, "\"post\" is there twice")]
    [InlineData("when: 3 April 1922, ", "", 2, "\"when\" is missing")]
    [InlineData("text: An alliance", "text: An alliance, at first", 3, "put that text between quotation marks")]
    [InlineData("text: An alliance", "text: An alliance, place: Moscow", 3, "\"place\" is no key here")]
    [InlineData("fact: F1.10", "fact: F1.9", 4, "\"F1.9\" is on no card")]
    [InlineData("from: 1922-04-03", "from: 1922-4-3", 2, "1922, 1922-04 or 1922-04-03")]
    [InlineData("from: 1922-04-03", "from: 1922-02-30", 2, "a day that there is")]
    [InlineData("from: 1924-12", "from: 1924-13", 4, "a day that there is")]
    [InlineData("from: 1924-12", "from: 1922-12", 4, "1922-12 is before 1923 of \"alliance\" above")]
    [InlineData("to: 1925", "to: 1922", 3, "\"to\" must be later than \"from\"")]
    [InlineData("to: 1925", "to: 1923", 3, "An event of one date has no \"to\"")]
    [InlineData("events:", "entries:", 1, "\"events\" is missing")]
    public void In_the_timeline(string find, string replace, int line, string reason) =>
        SampleTopic.AssertError("timeline.yaml", line, reason, SampleTopic.Edited("timeline.yaml", find, replace));

    [Theory]
    [InlineData("intro: It turns on **when**.\n", "", 1, "\"intro\" is missing")]
    [InlineData("intro: It turns on **when**.", "intro: It turns on **when.", 1, "without its other half")]
    [InlineData("title: He did\n", "title: He *did*\n", 3, "cannot have marks")]
    [InlineData("for:\n  title: He did\n", "for:\n  titel: He did\n", 3, "Allowed are: title, plan.")]
    [InlineData("point: Terror", "point: Party", 6, "\"Party\" is there twice")]
    [InlineData("evidence: There were quotas., ", "", 6, "\"evidence\" is missing")]
    [InlineData("facts: [F1.1, F1.10]}\n    - ", "facts: [F1.1, F9.9]}\n    - ", 5, "\"F9.9\" is on no card")]
    [InlineData("facts: [F1.1, F1.10]}\n    - ", "facts: [F1.1, F1.1]}\n    - ", 5, "\"F1.1\" is there twice")]
    [InlineData("facts: [F1.1, F1.10]}\n    - ", "facts: []}\n    - ", 5, "at least one entry")]
    [InlineData("against:\n  title", "contra:\n  title", 7, "\"contra\" is no key here")]
    [InlineData("question: Did he decide?", "question: Did he **decide**?", 13, "cannot have marks")]
    [InlineData("    against: {text: A team., facts: [F1.10]}\n", "", 12, "\"against\" is missing")]
    [InlineData("against: {text: A team., facts: [F1.10]}", "against: A team.", 15, "must hold keys and values")]
    [InlineData("{text: Judge., facts: [F1.1]}", "{text: Judge.}", 18, "\"facts\" is missing")]
    [InlineData("- {text: Judge., facts: [F1.1]}", "- Judge.", 18, "must hold keys and values")]
    [InlineData("text: To a *large* extent.", "text: 'To a [large](term:nep) extent.'", 20, "only **strong**")]
    public void In_the_argument(string find, string replace, int line, string reason) =>
        SampleTopic.AssertError("argument.yaml", line, reason, SampleTopic.Edited("argument.yaml", find, replace));

    [Fact]
    public void Two_tests_of_an_argument_have_two_names()
    {
        const string test = "  - name: Decide\n    question: Did he decide?\n    for: {text: He *signed*., facts: [F1.1]}\n    against: {text: A team., facts: [F1.10]}\n";

        SampleTopic.AssertError("argument.yaml", 16, "\"Decide\" is there twice", SampleTopic.Edited("argument.yaml", test, test + test));
    }

    [Theory]
    [InlineData("stood:", "stands:", 1, "Allowed are: stood, figures.")]
    [InlineData("title: Who stood where", "title: '**Who** stood where'", 2, "cannot have marks")]
    [InlineData("text: Zinoviev turned in **1925**.", "text: ''", 3, "has no text")]
    [InlineData("from: 1922\n", "from: 1922-04\n", 4, "whole number")]
    [InlineData("to: 1928\n", "to: 1921\n", 5, "must not be before \"from\"")]
    [InlineData("name: Trotsky", "name: Zinoviev", 12, "\"Zinoviev\" is there twice")]
    [InlineData("stand: with", "stand: beside", 9, "\"stand\" is one of: with, against, out.")]
    [InlineData("label: With him", "label: '*With* him'", 9, "cannot have marks")]
    [InlineData("label: With him", "label: With him, fact: F1.1", 9, "\"fact\" is no key here")]
    [InlineData("to: 1925-04", "to: 1922", 9, "must not be before \"from\"")]
    [InlineData("to: 1925-04", "to: 1925-99", 9, "a day that there is")]
    [InlineData("to: 1925-04", "to: 1925", 10, "1925-05 is not after 1925")]
    [InlineData("from: 1925-05", "from: 1924", 10, "1924 is not after 1925-04")]
    [InlineData("{from: 1923, to: 1928,", "{from: 1921, to: 1928,", 14, "begins with 1922")]
    [InlineData("{from: 1923, to: 1928,", "{from: 1923, to: 1929,", 14, "ends with 1928")]
    [InlineData("[post, slogan]", "[post, funeral]", 15, "\"funeral\" is not in timeline.yaml")]
    [InlineData("[post, slogan]", "[post, post]", 15, "\"post\" is there twice")]
    [InlineData("[post, slogan]", "[slogan, post]", 15, "\"post\" is before \"slogan\"")]
    [InlineData("from: 1922\n", "from: 1923\n", 15, "not within the years of the picture, 1923 to 1928")]
    public void In_the_picture_of_who_stood_where(string find, string replace, int line, string reason) =>
        SampleTopic.AssertError("pictures.yaml", line, reason, SampleTopic.Edited("pictures.yaml", find, replace));

    [Theory]
    [InlineData("  title: Numbers\n", "", 17, "\"title\" is missing")]
    [InlineData("      unit: people\n", "", 20, "\"unit\" is missing")]
    [InlineData("text: The records are *lower*.", "text: The records are *lower*.\n  unit: people", 19, "\"unit\" is no key here")]
    [InlineData("name: Prisoners", "name: Deaths", 25, "\"Deaths\" is there twice")]
    [InlineData("label: All", "label: Records", 24, "\"Records\" is there twice")]
    [InlineData("low: 681692", "low: '681,692'", 23, "figures without commas")]
    [InlineData("low: 0.7", "low: -1", 24, "figures without commas")]
    [InlineData("low: 0.7", "low: 1.3", 24, "\"high\" must not be less than \"low\"")]
    [InlineData("kind: older", "kind: guess", 28, "\"kind\" is one of: record, estimate, older.")]
    [InlineData("printed: '9', ", "", 28, "\"printed\" is missing")]
    [InlineData("kind: older, fact: F1.10", "kind: older, fact: F1.9", 28, "\"F1.9\" is on no card")]
    [InlineData("kind: older, fact: F1.10", "kind: older", 28, "\"fact\" is missing")]
    public void In_the_picture_of_figures(string find, string replace, int line, string reason) =>
        SampleTopic.AssertError("pictures.yaml", line, reason, SampleTopic.Edited("pictures.yaml", find, replace));

    [Theory]
    [InlineData("glossary.yaml")]
    [InlineData("people.yaml")]
    [InlineData("timeline.yaml")]
    [InlineData("argument.yaml")]
    [InlineData("pictures.yaml")]
    public void A_file_that_is_there_is_not_empty(string name) =>
        SampleTopic.AssertError(name, 1, "must hold", [.. SampleTopic.Without(name), new("topics/sample/" + name, "")]);

    [Theory]
    [InlineData("glossary.yaml", "card-01.md", 14, "\"politburo\" is not in glossary.yaml")]
    [InlineData("people.yaml", "card-01.md", 7, "\"lenin\" is not in people.yaml")]
    [InlineData("timeline.yaml", "pictures.yaml", 15, "\"slogan\" is not in timeline.yaml")]
    public void A_missing_file_lists_nothing(string missing, string file, int line, string reason) =>
        SampleTopic.AssertError(file, line, reason, SampleTopic.Without(missing));
}
