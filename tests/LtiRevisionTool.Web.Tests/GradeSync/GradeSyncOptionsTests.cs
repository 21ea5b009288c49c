using LtiRevisionTool.Web.Features.GradeSync;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace LtiRevisionTool.Web.Tests.GradeSync;

public sealed class GradeSyncOptionsTests
{
    [Theory]
    [InlineData("PerPlatform", "0")]
    [InlineData("PerPlatform", "5")]
    [InlineData("PollSeconds", "0")]
    [InlineData("PollSeconds", "3601")]
    public void A_setting_out_of_range_is_named(string setting, string value)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => Read(setting, value));

        Assert.Contains($"GradeSync__{setting}", Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_read()
    {
        Assert.Equal((4, 15), (Read("PerPlatform", "4").PerPlatform, Read("PerPlatform", "4").PollSeconds));
    }

    private static GradeSyncOptions Read(string setting, string value)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [$"GradeSync:{setting}"] = value });
        builder.AddGradeSync();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<GradeSyncOptions>>().Value;
    }
}
