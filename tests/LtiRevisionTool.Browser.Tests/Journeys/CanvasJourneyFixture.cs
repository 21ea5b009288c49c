namespace LtiRevisionTool.Browser.Tests.Journeys;

/// <summary>A school with a Canvas on a server of its own: an issuer speaks for itself on its own host alone.</summary>
public sealed class CanvasJourneyFixture : JourneyFixture
{
    protected override SchoolPlace Place => new() { Family = "Canvas", IsSelfHosted = true };
}
