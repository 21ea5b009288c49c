using System.Text.RegularExpressions;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

public sealed class GradeCauseWordsTests
{
    private const int Longest = 170;

    private static readonly string[] Jargon =
        ["line item", "lineitem", "http", "token", "json", "api", "server", "status", "url", "scope", "launch", "null", "LMS", "LTI", "{"];

    public static TheoryData<string> Causes => [.. DeliveryCause.All];

    [Theory]
    [MemberData(nameof(Causes))]
    [Trait("Row", "AGS-55")]
    public void Every_cause_tells_teachers_what_happened_why_and_what_to_do_and_students_beside_them(string cause)
    {
        Assert.True(GradeCauseWords.Knows(cause));
        foreach (var family in new[] { "Moodle", "Canvas", "Generic", null })
        {
            var text = GradeCauseWords.For(cause, family);
            string[] parts = [text.What, text.Why, text.Do, text.Student];

            Assert.All(parts, part => Assert.Matches(@"^[A-Z][^!?]+\.$", part));
            Assert.All(parts, part => Assert.InRange(part.Length, 10, Longest));
            Assert.All(Jargon, word => Assert.All(parts, part => Assert.DoesNotMatch($@"(?i)(^|\W){Regex.Escape(word)}s?(\W|$)", part)));
        }
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void No_student_is_blamed_or_sent_to_an_administrator(string cause)
    {
        var text = GradeCauseWords.For(cause, "Moodle").Student;

        string[] unkind = ["fail", "error", "wrong with you", "your fault", "refus", "reject", "administrator", "receipt", "sorry", "unfortunately"];
        Assert.All(unkind, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_platform_is_called_by_its_name_where_it_is_known()
    {
        Assert.Equal("Moodle was busy.", GradeCauseWords.For("busy", "Moodle").What);
        Assert.Equal("Canvas was busy.", GradeCauseWords.For("busy", "Canvas").What);
        Assert.Equal("Your learning platform was busy.", GradeCauseWords.For("busy", "Generic").What);
        Assert.Equal("We could not reach your learning platform.", GradeCauseWords.For("unreachable", null).What);
    }

    [Fact]
    public void A_student_whose_teacher_changed_the_grade_is_told_so() =>
        Assert.Equal("Your teacher changed this grade in your course. It stays as it is.", GradeCauseWords.For(DeliveryCause.Superseded, "Moodle").Student);

    [Theory]
    [InlineData(null)]
    [InlineData("a cause of a later version")]
    public void A_cause_without_words_gets_general_ones(string? cause)
    {
        Assert.Equal("The gradebook did not take the mark.", GradeCauseWords.For(cause, "Moodle").What);
    }

    [Fact]
    public void The_causes_that_a_recovery_a_column_or_a_launch_ends_are_causes_that_there_are() =>
        Assert.All([.. GradeCauses.OfPlatform, .. GradeCauses.OfColumn, GradeCauses.OfLearner], cause => Assert.Contains(cause, DeliveryCause.All));
}
