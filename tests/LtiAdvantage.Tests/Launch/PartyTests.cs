using LtiAdvantage.Errors;
using LtiAdvantage.Tests.Keys;

namespace LtiAdvantage.Tests.Launch;

public sealed class PartyTests(KeyServer server) : IClassFixture<KeyServer>
{
    private readonly Bench bench = new(server);

    [Theory, Trait("Row", "LV-N26")]
    [InlineData("""{"iss":"absent"}""")]
    [InlineData("""{"iss":null}""")]
    [InlineData("""{"iss":7}""")]
    [InlineData("""{"iss":["https://school.example"]}""")]
    [InlineData("""{"iss":"https://school.example/"}""")]
    [InlineData("""{"iss":"https://SCHOOL.example"}""")]
    [InlineData("""{"iss":"https://other.example"}""")]
    public async Task LV_N26_Another_issuer_is_refused(string patch)
    {
        var refused = await bench.RefusesAsync(LtiReason.IssuerMismatch, 401, Patch.Of(patch));

        Assert.Equal(Bench.Issuer, refused.Error.Facts["issuer"]);
    }

    [Theory, Trait("Row", "LV-N27")]
    [InlineData("""{"aud":"absent"}""")]
    [InlineData("""{"aud":null}""")]
    [InlineData("""{"aud":""}""")]
    [InlineData("""{"aud":[]}""")]
    [InlineData("""{"aud":17}""")]
    [InlineData("""{"aud":"tool-18"}""")]
    [InlineData("""{"aud":"TOOL-17"}""")]
    [InlineData("""{"aud":["tool-18","tool-19"],"azp":"tool-17"}""")]
    [InlineData("""{"aud":["tool-17",5],"azp":"tool-17"}""")]
    public Task LV_N27_A_token_for_somebody_else_is_refused(string patch) => bench.RefusesAsync(LtiReason.AudienceMismatch, 401, Patch.Of(patch));

    [Fact, Trait("Row", "LV-N28")]
    public Task LV_N28_Several_audiences_without_an_authorized_party_are_refused() =>
        bench.RefusesAsync(LtiReason.AuthorizedPartyRequired, 401, Patch.Of("""{"aud":["tool-17","tool-18"]}"""));

    [Theory, Trait("Row", "LV-N29")]
    [InlineData("""{"azp":"tool-18"}""")]
    [InlineData("""{"azp":""}""")]
    [InlineData("""{"azp":17}""")]
    [InlineData("""{"aud":["tool-17"],"azp":"tool-18"}""")]
    [InlineData("""{"aud":["tool-17","tool-18"],"azp":"tool-18"}""")]
    public Task LV_N29_Another_authorized_party_is_refused(string patch) => bench.RefusesAsync(LtiReason.AuthorizedPartyMismatch, 401, Patch.Of(patch));

    [Theory]
    [Trait("Row", "LV-P19")]
    [Trait("Row", "LV-P20")]
    [InlineData("""{"aud":["tool-17"]}""")]
    [InlineData("""{"aud":["tool-17"],"azp":null}""")]
    [InlineData("""{"aud":"tool-17","azp":"tool-17"}""")]
    [InlineData("""{"aud":["tool-16","tool-17","tool-18"],"azp":"tool-17"}""")]
    public Task LV_P19_LV_P20_An_array_that_names_us_is_accepted(string patch) => bench.AcceptsAsync(Patch.Of(patch));
}
