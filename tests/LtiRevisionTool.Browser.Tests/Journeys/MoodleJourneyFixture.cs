namespace LtiRevisionTool.Browser.Tests.Journeys;

/// <summary>A school with a Moodle.</summary>
public sealed class MoodleJourneyFixture : JourneyFixture
{
    protected override SchoolPlace Place => new() { Family = "Moodle" };
}
