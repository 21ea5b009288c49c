namespace LtiRevisionTool.Web.Tests.Register;


/// <summary>One tool for platforms that register themselves; each test brings a platform of its own.</summary>
public sealed class RegisterFixture : IAsyncLifetime
{
    public School School { get; private set; } = null!;

    public async Task InitializeAsync() => School = await School.OpenAsync(("RateLimits__PerMinute", "0"));

    public async Task DisposeAsync() => await School.DisposeAsync();
}
