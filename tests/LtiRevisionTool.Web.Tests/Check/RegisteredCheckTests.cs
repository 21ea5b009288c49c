using LtiRevisionTool.Web.Tests.Register;
using Microsoft.AspNetCore.Http;

namespace LtiRevisionTool.Web.Tests.Check;

/// <summary>The self-test on the page after a registration.</summary>
public sealed class RegisteredCheckTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>, IAsyncLifetime
{
    private readonly School school = fixture.School;
    private ForeignPlatform platform = null!;

    public async Task InitializeAsync()
    {
        platform = await ForeignPlatform.StartAsync();
        platform.AnswerConfiguration = _ =>
        {
            var configuration = platform.Configuration();
            configuration["https://purl.imsglobal.org/spec/lti-platform-configuration"]!["product_family_code"] = "moodle";
            return Results.Text(configuration.ToJsonString(), "application/json");
        };
    }

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    [Trait("Row", "REG-28")]
    public async Task It_says_what_works_and_that_the_tool_is_not_activated_yet()
    {
        var done = await platform.RegisterAsync(await school.InviteAsync());

        Assert.StartsWith("Registered", done.Heading, StringComparison.Ordinal);
        Assert.Equal("right", State("keys"));
        Assert.Equal("right", State("own-keys"));
        Assert.Equal("right", State("token"));
        Assert.Equal("waiting", State("launch"));
        Assert.Equal("right", State("leave"));
        Assert.NotNull(done.Document.QuerySelector("tr[data-code=LTI-CHECK-LAUNCH-NOT-ACTIVATED]"));
        Assert.Contains("if it says Pending, press Activate", done.Text, StringComparison.Ordinal);

        string? State(string step) => done.Find($"tr[data-step={step}] [data-state]").GetAttribute("data-state");
    }
}
