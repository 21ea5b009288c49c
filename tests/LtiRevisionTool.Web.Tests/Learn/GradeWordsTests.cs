using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Time.Testing;

namespace LtiRevisionTool.Web.Tests.Learn;

public sealed class GradeWordsTests
{
    private readonly FakeTimeProvider time = new(A.Morning.AddHours(2));

    [Fact]
    public void Without_a_column_the_learner_is_told_so()
    {
        var note = GradeWords.ForLearner(hasColumn: false, null, "Moodle", time);

        Assert.Equal(("none", "This activity has no column in the gradebook"), (note.State, note.Words));
    }

    [Fact]
    public void A_grade_on_its_way_is_on_its_way()
    {
        var note = GradeWords.ForLearner(hasColumn: true, Grade(OutboxState.Waiting), "Moodle", time);

        Assert.Equal(("waiting", "On its way to your gradebook"), (note.State, note.Words));
    }

    [Fact]
    public void A_grade_that_arrived_says_when_and_as_what()
    {
        var note = GradeWords.ForLearner(hasColumn: true, Grade(OutboxState.Sent), "Moodle", time);

        Assert.Equal(("sent", "In your gradebook since 10:42"), (note.State, note.Words));
        Assert.StartsWith("Sent as 13 out of 18.", note.More, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_grade_is_safe_and_the_pupil_need_do_nothing()
    {
        var note = GradeWords.ForLearner(hasColumn: true, Grade(OutboxState.Refused), "Moodle", time);

        Assert.Equal(("refused", "Not in your gradebook yet"), (note.State, note.Words));
        Assert.Contains("Your 13 marks are safe here, and your teacher sees them.", note.More, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24T10:42:00Z", "10:42")]
    [InlineData("2026-11-09T10:42:00Z", "9 November, 10:42")]
    [InlineData("2025-11-09T10:42:00Z", "9 November 2025, 10:42")]
    public void A_time_names_its_day_only_when_it_was_another(string instant, string words)
    {
        Assert.Equal(words, GradeWords.Since(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), time));
    }

    private static GradeRow Grade(OutboxState state) => new()
    {
        Id = Guid.CreateVersion7(A.Morning),
        PlatformId = Guid.CreateVersion7(A.Morning),
        PlacementId = A.Visit.Placement,
        PersonId = A.Visit.Person,
        Version = 1,
        ScoreGivenThousandths = 13000,
        ScoreMax = 18,
        State = state,
        Tries = 1,
        NextTryAt = A.Morning,
        SentAt = A.Morning.AddMinutes(102),
        Receipt = "4KQ-7R2",
        CreatedAt = A.Morning,
        UpdatedAt = A.Morning,
    };
}
