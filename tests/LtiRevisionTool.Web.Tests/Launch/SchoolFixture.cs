namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>One LMS and one tool for the tests that leave them as they were.</summary>
public sealed class SchoolFixture : IAsyncLifetime
{
    public School School { get; private set; } = null!;

    public async Task InitializeAsync() => School = await School.OpenAsync();

    public async Task DisposeAsync() => await School.DisposeAsync();
}
