using LtiAdvantage.Grades;
using LtiAdvantage.Tests.Http;

namespace LtiAdvantage.Tests.Grades;

/// <summary>Valid things; a test changes what it is about.</summary>
internal static class A
{
    public static Score Score { get; } = new()
    {
        UserId = "5",
        ScoreGiven = 6,
        ScoreMaximum = 8,
        Timestamp = Tool.Start,
        SubmittedAt = Tool.Start.AddSeconds(-1),
    };

    public static LineItem Column { get; } = new()
    {
        Label = "Checkpoint 1",
        ScoreMaximum = 8,
        ResourceId = "checkpoint-1",
        Tag = "checkpoint",
        ResourceLinkId = "77",
    };
}
