using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Tests.Start;

public sealed class OutboundOptionsTests
{
    [Theory]
    [InlineData("10.20.0.0/16")]
    [InlineData("fd12:3456::/32")]
    public void A_network_of_the_school_may_be_opened(string network) => Assert.True(Validate(network).Succeeded);

    [Theory]
    [InlineData("lms.school.example")]
    [InlineData("0.0.0.0/0")]
    [InlineData("169.254.169.254/32")]
    [InlineData("8.8.8.0/24")]
    public void Anything_else_stops_the_start_and_is_named(string network) =>
        Assert.Contains("Outbound__AllowedNetworks__1", Validate("10.20.0.0/16", network).FailureMessage, StringComparison.Ordinal);

    private static ValidateOptionsResult Validate(params string[] networks)
    {
        var options = new OutboundOptions();
        foreach (var network in networks)
        {
            options.AllowedNetworks.Add(network);
        }

        return new OutboundOptionsValidator().Validate(null, options);
    }
}
