namespace LtiRevisionTool.Web.Tests.Platforms;

/// <summary>An LMS that behaves like Canvas, and the tool.</summary>
public sealed class CanvasFixture : IAsyncLifetime
{
    public School School { get; private set; } = null!;

    public async Task InitializeAsync() => School = await School.OpenAsync(new SchoolPlace { Family = "Canvas" });

    public async Task DisposeAsync() => await School.DisposeAsync();
}
