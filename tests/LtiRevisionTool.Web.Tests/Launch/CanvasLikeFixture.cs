namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>A platform that keeps an address with a score and opens it for whoever looks at the grade, as Canvas does.</summary>
public sealed class CanvasLikeFixture : HostileFixture
{
    protected override (string Name, string Value)[] More => [("Platforms__1__Family", "Canvas")];
}
