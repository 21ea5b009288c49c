using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Web.Features.Launch;
using LtiRevisionTool.Web.Features.Register;
using LtiRevisionTool.Web.Features.Shared;
using LtiRevisionTool.Web.Tests.GradeSync;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LtiRevisionTool.Web.Tests.Launch;

/// <summary>What Development allows stops the start anywhere else.</summary>
public sealed class SecureAddressTests
{
    [Theory]
    [Trait("Row", "SEC-19")]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("Development", false)]
    public async Task SEC_19_A_stored_platform_on_plain_http_stops_the_start_and_is_named(string environment, bool stops)
    {
        await using var bench = await SyncBench.CreateAsync();
        var platform = await bench.PlatformAsync();
        var start = new SecureAddressesAtStart(bench.Platforms, new Environment(environment), NullLogger<LaunchLog>.Instance);

        var thrown = await Record.ExceptionAsync(() => start.StartAsync(CancellationToken.None));

        Assert.Equal(stops, thrown is StartException stop && stop.Message.Contains($"platforms disable {platform}", StringComparison.Ordinal));
        Assert.True(stops || thrown is null);
    }

    [Fact]
    [Trait("Row", "SEC-19")]
    public async Task SEC_19_A_disabled_one_does_not()
    {
        await using var bench = await SyncBench.CreateAsync();
        await bench.Platforms.SwitchAsync(await bench.PlatformAsync(), PlatformState.Disabled, seen: null, "operator", SyncBench.Start, CancellationToken.None);

        await new SecureAddressesAtStart(bench.Platforms, new Environment("Production"), NullLogger<LaunchLog>.Instance).StartAsync(CancellationToken.None);
    }

    [Theory]
    [Trait("Row", "SEC-19")]
    [InlineData("Production", "http://127.0.0.1:5090/x", true)]
    [InlineData("Production", "http://lms.example/x", true)]
    [InlineData("Production", "https://lms.example/x", false)]
    [InlineData("Development", "http://127.0.0.1:5090/x", false)]
    [InlineData("Development", "http://lms.example/x", true)]
    public void SEC_19_Settings_with_plain_http_are_refused(string environment, string address, bool refused)
    {
        var validator = new PlatformsOptionsValidator(new Environment(environment));

        var result = validator.Validate(null, new PlatformsOptions { Platforms = { Entry("client", address) } });

        Assert.Equal(refused, result.Failed);
        Assert.True(!refused || result.FailureMessage!.Contains("Platforms__0__JwksUri must be an https address", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Row", "SEC-06")]
    public async Task SEC_06_An_issuer_has_each_client_id_once()
    {
        await using var bench = await SyncBench.CreateAsync();
        var settings = new PlatformSettings
        {
            Name = "A school", Issuer = "https://lms.example", ClientId = "client", AuthorizationEndpoint = "https://lms.example/a",
            TokenEndpoint = "https://lms.example/t", JwksUri = "https://lms.example/k",
        };
        var result = new PlatformsOptionsValidator(new Environment("Production")).Validate(
            null, new PlatformsOptions { Platforms = { Entry("client", "https://lms.example/x"), Entry("other", "https://lms.example/x"), Entry("client", "https://lms.example/x") } });

        Assert.Contains("Platforms__2 repeats the issuer and client id of Platforms__0", result.FailureMessage, StringComparison.Ordinal);
        await bench.Platforms.UpsertFromSettingsAsync(settings, SyncBench.Start, CancellationToken.None);
        await bench.Platforms.UpsertFromSettingsAsync(settings, SyncBench.Start, CancellationToken.None);
        Assert.Single(await bench.Platforms.ListAsync(CancellationToken.None));
    }

    private static PlatformEntry Entry(string client, string address) => new()
    {
        Name = "A school", Issuer = "https://lms.example", ClientId = client, AuthorizationEndpoint = address, TokenEndpoint = address, JwksUri = address,
    };

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "tool";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
