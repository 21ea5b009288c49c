using LtiAdvantage.Errors;
using LtiAdvantage.Login;

namespace LtiAdvantage.Tests.Login;

/// <summary>What a login leaves with the platform for browsers that keep no cookie.</summary>
public sealed class StorageOfferTests
{
    private readonly LoginBench bench = new();

    [Fact]
    [Trait("Row", "LI-28")]
    [Trait("Row", "PS-03")]
    [Trait("Row", "PS-05")]
    [Trait("Row", "PS-06")]
    public async Task PS_03_A_secret_that_is_not_the_state_goes_to_the_origin_of_the_authorization_endpoint()
    {
        bench.Registrations.All[0] = bench.Registrations.All[0] with { AuthorizationEndpoint = "https://sso.school.example:8443/auth?tenant=1" };

        var redirect = await bench.StartsAsync(LoginBench.Given(("lti_storage_target", "post_message_forwarding")));

        var offer = redirect.Storage!;
        Assert.Equal(("post_message_forwarding", "https://sso.school.example:8443"), (offer.Place.Frame, offer.Place.Origin));
        var (state, kept) = (LoginBench.Query(redirect)["state"], bench.States.All.Values.Single());
        Assert.DoesNotContain(offer.Secret, new[] { state, redirect.Cookie.Value, LoginBench.Query(redirect)["nonce"] });
        Assert.DoesNotContain(offer.Place.Key["lti-".Length..], state, StringComparison.Ordinal);
        Assert.Equal((Secrets.Hash(offer.Secret), "post_message_forwarding"), (kept.StorageHash, kept.StorageFrame));
        Assert.DoesNotContain(offer.Secret, kept.ToString(), StringComparison.Ordinal);
    }

    [Fact, Trait("Row", "PS-09")]
    public async Task PS_09_Key_and_secret_are_short_and_the_secret_has_128_bits()
    {
        var offer = (await bench.StartsAsync(LoginBench.Given(("lti_storage_target", "_parent")))).Storage!;

        Assert.Matches("^lti-[A-Za-z0-9_-]{8}$", offer.Place.Key);
        Assert.Matches("^[A-Za-z0-9_-]{22}$", offer.Secret);
    }

    [Theory, Trait("Row", "LI-28")]
    [InlineData("")]
    [InlineData("a\u0000b")]
    [InlineData("{129}")]
    public async Task LI_28_A_name_that_no_frame_has_is_no_offer_and_no_fault(string name)
    {
        var redirect = await bench.StartsAsync(LoginBench.Given(("lti_storage_target", name.Replace("{129}", new string('x', 129), StringComparison.Ordinal))));

        Assert.Null(redirect.Storage);
        Assert.Null(bench.States.All.Values.Single().StorageHash);
    }

    [Fact, Trait("Row", "LI-28")]
    public async Task LI_28_Without_an_offer_the_browser_is_just_sent_on() => Assert.Null((await bench.StartsAsync(LoginBench.Given())).Storage);

    [Fact, Trait("Row", "LI-03")]
    public Task LI_03_Two_frames_are_refused() =>
        bench.RefusesAsync([.. LoginBench.Given(("lti_storage_target", "a")), new("lti_storage_target", "b")], LtiReason.DuplicateParameter, 400);
}
