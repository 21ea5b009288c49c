using LtiRevisionTool.Web.Features.Register;

namespace LtiRevisionTool.Web.Tests.Register;

public sealed class RegistrationOptionsTests
{
    [Theory]
    [InlineData("Active", 8443, null)]
    [InlineData("Pending", 443, null)]
    [InlineData("Later", 443, "Registration__Activation must be Active or Pending")]
    [InlineData("Active", 0, "Registration__Ports__0 is no port")]
    public void A_wrong_setting_is_named(string activation, int port, string? fault)
    {
        var result = new RegistrationOptionsValidator().Validate(null, new RegistrationOptions { Activation = activation, Ports = { port } });

        Assert.Equal(fault is null, result.Succeeded);
        Assert.Contains(fault ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }
}
