using Xunit;

namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <summary>A negative test that cannot fail proves nothing: with its check taken out of the built protocol, each of these turns red.</summary>
public sealed class MutationTests
{
    [Theory]
    [Trait("Row", "SEC-25")]
    [InlineData("LtiAdvantage.Launch.LaunchForm", "Check", "LV_N02_|LV_N09_|LV_N63_")]
    [InlineData("LtiAdvantage.Claims.JsonScan", "Fault", "LV_N13_")]
    [InlineData("LtiAdvantage.Launch.SignatureCheck", "Check", "LV_N17_|LV_N24_A_|LV_N21_")]
    [InlineData("LtiAdvantage.Launch.PartyCheck", "Check", "LV_N26_|LV_N27_|LV_N28_|LV_N29_")]
    [InlineData("LtiAdvantage.Launch.TimeCheck", "Check", "LV_N30_|LV_N31_|LV_N32_|LV_N33_A_token_that_lives_longer|LV_N34_A_token_much_older")]
    [InlineData("LtiAdvantage.Login.Secrets", "Matches", "LV_N36_|LV_N65_|PS_26_")]
    [InlineData("LtiAdvantage.Launch.BindingCheck", "Check", "LV_N64_|LV_N65_|PS_04_Without|PS_08_|PS_26_")]
    [InlineData("LtiAdvantage.Login.OwnAddress", "IsOurs", "LI_16_|LV_N51_A")]
    [InlineData("LtiAdvantage.Launch.MessageReader", "AreIdentifiers", "LV_N54_")]
    public async Task A_test_of_a_refusal_fails_when_its_check_is_taken_out(string type, string method, string tests)
    {
        var filter = string.Join('|', tests.Split('|').Select(name => $"FullyQualifiedName~.{name}"));

        var (passed, failed) = await Mutant.RunAsync(type, method, filter);

        Assert.True(passed == 0 && failed > 0, $"{type}.{method} taken out: {passed} passed and {failed} failed of {tests}");
    }
}
