using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Tests;

public sealed class SettingTests
{
    [Theory]
    [InlineData("Practice:Family", "Blackboard")]
    [InlineData("Practice:Privacy", "everything")]
    [InlineData("Practice:MoreStudents", "-1")]
    public async Task A_setting_that_means_nothing_stops_the_start_with_its_name(string name, string value)
    {
        await using var app = Program.Build(
            ["--Urls=http://127.0.0.1:0", "--Practice:StartTool=false", "--Logging:LogLevel:Default=None", $"--{name}={value}"], TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }
}
