using LtiAdvantage.Grades;

namespace LtiRevisionTool.Web.Features.Check;

/// <summary>The column that a check makes and takes away again, known by names that nothing else uses.</summary>
internal static class TestColumn
{
    public const string Label = "Connection test";
    public const decimal Given = 7;
    public const decimal Maximum = 10;

    private const string ResourceId = "connection-test";
    private const string Tag = "connection-test";

    /// <summary>One that an earlier check could not take away.</summary>
    public static ColumnQuery Query { get; } = new() { ResourceId = ResourceId, Tag = Tag };

    public static LineItem Column { get; } = new() { Label = Label, ScoreMaximum = Maximum, ResourceId = ResourceId, Tag = Tag };

    public static Score ScoreFor(string subject, DateTimeOffset now) => new()
    {
        UserId = subject,
        ScoreGiven = Given,
        ScoreMaximum = Maximum,
        Timestamp = now,
        // No attempt of anybody is used up by a test.
        Occasion = ScoreOccasion.Regrade,
    };
}
