using LtiAdvantage.Grades;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Teach;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.Teach;

public sealed class LedgerWordsTests
{
    private static readonly Guid Grade = Guid.CreateVersion7(Some.Morning);

    [Fact]
    public void The_newest_line_comes_first_and_repeated_tries_are_one_line()
    {
        LedgerRow[] ledger =
        [
            Line(0, "raised"), Line(1, "later", GradeCause.Busy), Line(2, "later", GradeCause.Busy), Line(7, "later", GradeCause.Busy),
            Line(9, "unknown", GradeCause.Timeout), Line(12, "sent"),
        ];

        var lines = LedgerWords.Of(ledger, new FakeTimeProvider(Some.Morning.AddHours(1)));

        Assert.Equal(
            [
                ("09:12", "In the gradebook: 5 of 7."),
                ("09:09", "Your learning platform did not answer in time. The gradebook may have it, so the same mark goes again with the same time."),
                ("09:01 to 09:07", "Your learning platform was busy. Tried 3 times."),
                ("09:00", "Attempt finished: 5 of 7 to send."),
            ],
            lines.Select(line => (line.When, line.Words)));
    }

    [Fact]
    public void A_refusal_says_why_and_asking_again_is_a_line_of_its_own()
    {
        var lines = LedgerWords.Of([Line(0, "refused", GradeCause.NotGradable), Line(1, "retried"), Line(2, "remarked")], new FakeTimeProvider(Some.Morning.AddDays(2)));

        Assert.Equal(
            [
                ("24 November, 09:02", "A mark was given for an answer: 5 of 7 to send."),
                ("24 November, 09:01", "Sending again was asked for."),
                ("24 November, 09:00", "Refused: 5 of 7. The gradebook does not know this student."),
            ],
            lines.Select(line => (line.When, line.Words)));
    }

    [Fact]
    public void Tries_of_one_day_name_the_day_once()
    {
        LedgerRow[] ledger = [Line(1, "later", GradeCause.Busy), Line(7, "later", GradeCause.Busy)];

        var lines = LedgerWords.Of(ledger, new FakeTimeProvider(Some.Morning.AddDays(2)));

        Assert.Equal("24 November, 09:01 to 09:07", Assert.Single(lines).When);
    }

    private static LedgerRow Line(int minute, string entry, string? cause = null) => new()
    {
        Id = Guid.CreateVersion7(Some.Morning),
        GradeId = Grade,
        Version = 1,
        At = Some.Morning.AddMinutes(minute),
        Event = entry,
        Cause = cause,
        ScoreGivenThousandths = 5000,
        ScoreMax = 7,
    };
}
