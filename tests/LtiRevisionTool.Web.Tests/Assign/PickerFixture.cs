namespace LtiRevisionTool.Web.Tests.Assign;

/// <summary>One tool that knows the same platform three times: as Moodle, as Canvas, and as one of no known family.</summary>
public sealed class PickerFixture : IAsyncLifetime
{
    public const string Moodle = "client-moodle";
    public const string Canvas = "client-canvas";
    public const string Generic = ForeignPlatform.ClientId;

    public School School { get; private set; } = null!;

    public ForeignPlatform Platform { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Platform = await ForeignPlatform.StartAsync();
        School = await School.OpenAsync(
        [
            .. Platform.Settings(1), .. As(2, Moodle), ("Platforms__2__Family", "Moodle"), .. As(3, Canvas), ("Platforms__3__Family", "Canvas"),
            ("RateLimits__PerMinute", "0"),
        ]);
    }

    public async Task DisposeAsync()
    {
        await School.DisposeAsync();
        await Platform.DisposeAsync();
    }

    private IEnumerable<(string Name, string Value)> As(int at, string client) => Platform.Settings(at).Select(setting =>
        setting.Name.EndsWith("ClientId", StringComparison.Ordinal) ? (setting.Name, client) : setting);
}
